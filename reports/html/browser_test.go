package html_test

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// browsers are the names that Chromium goes by.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// A browser is a headless Chromium that is told what to do over two pipes, in
// its DevTools protocol: one JSON object a message, each ended by a null byte.
type browser struct {
	t       *testing.T
	to      io.Writer
	replies chan reply
	session string
	last    int
	said    []string // what the page complained of
}

type reply struct {
	ID     int
	Method string
	Params json.RawMessage
	Result json.RawMessage
	Error  *struct{ Message string }
}

// openBrowser starts Chromium with an empty page, or skips the test.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	var path string
	for _, name := range browsers {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skipf("no browser to test the page in: none of %v is on the PATH; install chromium to run this test", browsers)
	}
	ours, theirs, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	back, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	// The sandbox needs rights that root and containers do not have; the page
	// is our own.
	cmd := exec.Command(path, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--hide-scrollbars", "--force-color-profile=srgb", "--user-data-dir="+t.TempDir(), "--remote-debugging-pipe", "about:blank")
	cmd.ExtraFiles = []*os.File{ours, out}
	if err := cmd.Start(); err != nil {
		t.Skipf("%s does not start: %v", path, err)
	}
	b := &browser{t: t, to: theirs, replies: make(chan reply, 100)}
	ours.Close()
	out.Close()
	go b.listen(back)
	t.Cleanup(func() {
		b.call("Browser.close", nil, nil)
		if err := cmd.Wait(); err != nil {
			t.Logf("%s: %v", path, err)
		}
		theirs.Close()
		back.Close()
	})
	b.attach()
	return b
}

func (b *browser) listen(from io.Reader) {
	defer close(b.replies)
	in := bufio.NewReader(from)
	for {
		line, err := in.ReadBytes(0)
		if err != nil {
			return
		}
		var r reply
		if json.Unmarshal(line[:len(line)-1], &r) == nil {
			b.replies <- r
		}
	}
}

// attach makes a tab, and asks for what goes wrong in it.
func (b *browser) attach() {
	b.t.Helper()
	var tab struct{ TargetID string }
	b.must("Target.createTarget", args{"url": "about:blank"}, &tab)
	var joined struct{ SessionID string }
	b.must("Target.attachToTarget", args{"targetId": tab.TargetID, "flatten": true}, &joined)
	b.session = joined.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log"} {
		b.must(domain+".enable", nil, nil)
	}
}

type args map[string]any

func (b *browser) must(method string, params args, result any) {
	b.t.Helper()
	if err := b.call(method, params, result); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
}

// call sends one command and waits for its answer; events on the way are kept
// if they tell of a fault.
func (b *browser) call(method string, params args, result any) error {
	b.last++
	message := args{"id": b.last, "method": method, "params": params}
	if params == nil {
		message["params"] = args{}
	}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	line, err := json.Marshal(message)
	if err != nil {
		return err
	}
	if _, err := b.to.Write(append(line, 0)); err != nil {
		return err
	}
	r, err := b.await(func(r reply) bool { return r.ID == b.last })
	switch {
	case err != nil:
		return err
	case r.Error != nil:
		return errors.New(r.Error.Message)
	case result == nil:
		return nil
	}
	return json.Unmarshal(r.Result, result)
}

// await reads messages until one is that which is waited for.
func (b *browser) await(wanted func(reply) bool) (reply, error) {
	late := time.After(time.Minute)
	for {
		select {
		case r, ok := <-b.replies:
			if !ok {
				return r, errors.New("the browser has gone")
			}
			if r.Method == "Log.entryAdded" || r.Method == "Runtime.exceptionThrown" || r.Method == "Page.javascriptDialogOpening" {
				b.said = append(b.said, string(r.Params))
			}
			if wanted(r) {
				return r, nil
			}
		case <-late:
			return reply{}, errors.New("no answer for a minute")
		}
	}
}

// open writes a page to a file and shows it.
func (b *browser) open(page []byte) {
	b.t.Helper()
	file := filepath.Join(b.t.TempDir(), "page.html")
	if err := os.WriteFile(file, page, 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.must("Page.navigate", args{"url": "file://" + file}, nil)
	if _, err := b.await(func(r reply) bool { return r.Method == "Page.loadEventFired" }); err != nil {
		b.t.Fatal(err)
	}
}

// size sets the width and height of the window, media what it pretends to be.
func (b *browser) size(width, height int) {
	b.t.Helper()
	b.must("Emulation.setDeviceMetricsOverride", args{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}, nil)
}

func (b *browser) media(kind, scheme string) {
	b.t.Helper()
	b.must("Emulation.setEmulatedMedia", args{"media": kind, "features": []args{
		{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}}}, nil)
}

// eval is the value of an expression of JavaScript, in the page.
func (b *browser) eval(expression string) string {
	b.t.Helper()
	var out struct {
		Result           struct{ Value any }
		ExceptionDetails any
	}
	b.must("Runtime.evaluate", args{"expression": expression, "returnByValue": true}, &out)
	if out.ExceptionDetails != nil {
		b.t.Fatalf("%s: %v", expression, out.ExceptionDetails)
	}
	return fmt.Sprint(out.Result.Value)
}

// press types keys, click hits the middle of an element.
func (b *browser) press(keys string) {
	b.t.Helper()
	for _, k := range keys {
		b.must("Input.dispatchKeyEvent", args{"type": "keyDown", "key": string(k), "text": string(k)}, nil)
		b.must("Input.dispatchKeyEvent", args{"type": "keyUp", "key": string(k)}, nil)
	}
}

func (b *browser) click(selector string) {
	b.t.Helper()
	var at struct{ Result struct{ Value []float64 } }
	b.must("Runtime.evaluate", args{"returnByValue": true, "expression": fmt.Sprintf(
		`(() => { const e = document.querySelector(%q); e.scrollIntoView({block: "center"}); const r = e.getClientRects()[0]; return [r.x + r.width / 2, r.y + r.height / 2] })()`,
		selector)}, &at)
	if len(at.Result.Value) != 2 {
		b.t.Fatalf("there is no %s to click on", selector)
	}
	for _, kind := range []string{"mousePressed", "mouseReleased"} {
		b.must("Input.dispatchMouseEvent", args{"type": kind, "button": "left", "clickCount": 1, "x": at.Result.Value[0], "y": at.Result.Value[1]}, nil)
	}
}

// shoot writes the whole page as a picture.
func (b *browser) shoot(file string) {
	b.t.Helper()
	var shot struct{ Data string }
	b.must("Page.captureScreenshot", args{"captureBeyondViewport": true}, &shot)
	b.save(file, shot.Data)
}

// print writes the page as it is printed.
func (b *browser) print(file string) {
	b.t.Helper()
	var printed struct{ Data string }
	b.must("Page.printToPDF", args{"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true}, &printed)
	b.save(file, printed.Data)
}

func (b *browser) save(file, data string) {
	b.t.Helper()
	raw, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(file, raw, 0o644); err != nil {
		b.t.Fatal(err)
	}
}
