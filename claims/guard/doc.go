// Package guard runs work that may break: it catches panics, ends what takes
// too long, and says where it was.
//
// Run calls the work in a goroutine of its own. The work calls At wherever it
// comes to another article in a loop that may be long; thereby Run knows where
// it is, and gives it its time anew. A Fault says what happened, at which
// article, and in which line of which function.
//
// # Limits
//
// Go cannot end a goroutine from outside. Work that is past its time, or whose
// context has ended, is asked to stop through the context; if it does not, it
// is left behind: Fault.Running says so. It goes on, and holds a processor,
// until it returns. Whoever calls Run must not look at what the work writes
// unless it has ended. A stack overflow and the lack of memory end the process.
package guard
