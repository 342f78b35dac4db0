package reports

// The only escape sequences that concord writes.
const (
	ansiBold   = "\x1b[1m"
	ansiRed    = "\x1b[1;31m"
	ansiYellow = "\x1b[1;33m"
	ansiBlue   = "\x1b[1;34m"
	ansiReset  = "\x1b[0m"
)

// paint puts s in a colour, if the style has any.
func (st Style) paint(ansi, s string) string {
	if !st.Color || s == "" {
		return s
	}
	return ansi + s + ansiReset
}
