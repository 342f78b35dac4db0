package html_test

import (
	"flag"
	"path/filepath"
	"testing"
)

var shots = flag.String("shots", "", "directory to write pictures of the pages to")

// TestBrowser holds what only a browser can tell. It is skipped without one.
func TestBrowser(t *testing.T) {
	b := openBrowser(t)
	page := write(t, lanterns())
	for name, f := range map[string]func(*testing.T, *browser, []byte){
		"keys": keys, "filter": filter, "colours": colours, "print": printed, "without script": withoutScript,
	} {
		t.Run(name, func(t *testing.T) { f(t, b.fresh(t), page) })
	}
	for name, r := range everyReport(t) {
		t.Run("quiet and narrow/"+name, func(t *testing.T) { quiet(t, b.fresh(t), write(t, r)) })
	}
	if *shots != "" {
		for _, name := range append(dossiers, "summit", "earthquake", "strike") {
			t.Run("picture/"+name, func(t *testing.T) { pictures(t, b.fresh(t), name) })
		}
	}
}

// fresh is the browser as a test of its own begins.
func (b *browser) fresh(t *testing.T) *browser {
	b.t, b.said = t, nil
	b.size(1360, 900)
	b.media("screen", "light")
	return b
}

func want(t *testing.T, b *browser, expression, value string) {
	t.Helper()
	if got := b.eval(expression); got != value {
		t.Errorf("%s is %s, want %s", expression, got, value)
	}
}

const (
	now     = `document.querySelector(".card.now")?.id`
	inView  = `(() => { const r = document.querySelector(".card.now").getBoundingClientRect(); return r.top >= 0 && (r.bottom <= innerHeight || r.top < 20) })()`
	inPane  = `(() => { const r = document.querySelector(".sheets mark.now").getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight })()`
	reading = `document.getElementById("status").textContent`
)

// keys go from one discrepancy to the next, with the words beside it.
func keys(t *testing.T, b *browser, page []byte) {
	b.open(page)
	want(t, b, reading, "4 of 4 shown")
	for _, step := range []struct{ keys, card string }{
		{"j", "f1"}, {"j", "f2"}, {"n", "f3"}, {"k", "f2"}, {"p", "f1"}, {"p", "f1"}, {"jjjjj", "f4"}, {"g", "f1"}, {"j", "f2"},
	} {
		b.press(step.keys)
		want(t, b, now, step.card)
		want(t, b, "location.hash", "#"+step.card)
		want(t, b, "document.activeElement.id", step.card)
		want(t, b, inView, "true")
		want(t, b, inPane, "true")
	}
	want(t, b, reading, "2 of 4")
	b.press("t")
	want(t, b, inPane, "true")
}

// filter hides cards, their numbers and their colours, and the keys pass them by.
func filter(t *testing.T, b *browser, page []byte) {
	const shown = `[...document.querySelectorAll(".card")].filter(c => c.offsetParent).map(c => c.id).join()`
	b.open(page)
	want(t, b, shown, "f1,f2,f3,f4")
	b.click("#show-r1") // number
	want(t, b, shown, "f1,f4")
	want(t, b, reading, "2 of 4 shown")
	want(t, b, `getComputedStyle(document.querySelector("mark[id^=m2-]")).backgroundColor`, "rgba(0, 0, 0, 0)")
	want(t, b, `document.querySelector(".text .n[href='#f2']").offsetParent`, "<nil>")
	b.press("jj")
	want(t, b, now, "f4")
	b.click("#show-l-note")
	want(t, b, shown, "f1")
	want(t, b, reading, "1 of 4 shown")
	b.click("#show-r1")
	want(t, b, shown, "f1,f2,f3")
}

// colours follow the reader's scheme.
func colours(t *testing.T, b *browser, page []byte) {
	const ground = `getComputedStyle(document.documentElement).backgroundColor`
	b.open(page)
	want(t, b, ground, "rgb(251, 250, 248)")
	b.media("screen", "dark")
	want(t, b, ground, "rgb(21, 23, 26)")
}

// printed pages have no controls, and are black on white by night, too.
func printed(t *testing.T, b *browser, page []byte) {
	b.open(page)
	b.media("print", "dark")
	for _, gone := range []string{".filters", ".keys", ".top nav", ".step", ".sheet:not([open])"} {
		want(t, b, `getComputedStyle(document.querySelector("`+gone+`")).display`, "none")
	}
	want(t, b, `getComputedStyle(document.body).color`, "rgb(34, 37, 42)")
	want(t, b, `getComputedStyle(document.querySelector(".sheets")).maxHeight`, "none")
}

// withoutScript all can be read: links open the report that they lead into, one
// report is open at a time, and the filter works.
func withoutScript(t *testing.T, b *browser, page []byte) {
	b.must("Emulation.setScriptExecutionDisabled", args{"value": true}, nil)
	defer b.must("Emulation.setScriptExecutionDisabled", args{"value": false}, nil)
	b.open(page)
	const open = `[...document.querySelectorAll(".sheet[open]")].map(s => s.id).join()`
	want(t, b, open, "a1")
	want(t, b, `getComputedStyle(document.querySelector(".keys")).display`, "none")
	b.click("#f1 .side:last-of-type .where a")
	want(t, b, "location.hash", "#m1-a3")
	want(t, b, open, "a3")
	b.click("#a2 summary")
	want(t, b, open, "a2")
	b.click("#show-l-error")
	want(t, b, `getComputedStyle(document.querySelector("#f1")).display`, "none")
	want(t, b, `getComputedStyle(document.querySelector("#f4")).display`, "block")
}

// quiet pages raise no complaint of the browser, run no code but their own,
// and do not run out of a telephone's screen.
func quiet(t *testing.T, b *browser, page []byte) {
	b.open(page)
	b.press("jjk")
	want(t, b, `document.title.includes("broken")`, "false")
	for _, width := range []int{1360, 900, 400, 320} {
		b.size(width, 800)
		want(t, b, `document.documentElement.scrollWidth <= innerWidth`, "true")
	}
	if len(b.said) > 0 {
		t.Errorf("the browser complains: %s", b.said)
	}
}

// pictures shows a page in all its forms to whoever asks for it.
func pictures(t *testing.T, b *browser, name string) {
	b.open(write(t, checked(t, name)))
	for _, form := range []struct {
		name, scheme  string
		width, height int
	}{{"light", "light", 1360, 900}, {"dark", "dark", 1360, 900}, {"narrow", "light", 400, 800}} {
		b.size(form.width, form.height)
		b.media("screen", form.scheme)
		b.shoot(filepath.Join(*shots, name+"-"+form.name+".png"))
	}
	b.media("print", "light")
	b.print(filepath.Join(*shots, name+".pdf"))
}
