package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"
)

// A browser is a headless Chromium that we speak the DevTools protocol with, over a pipe:
// JSON with a NUL behind each message (chromium --remote-debugging-pipe).
type browser struct {
	t       *testing.T
	to      *os.File
	from    *bufio.Reader
	last    int
	session string // of the tab; empty until there is one
	// complaints are what the page logged: errors, and what its policy forbade.
	complaints []string
}

// openBrowser starts one, which ends with the test. Where there is none on the machine,
// or no such pipe, or time is short, the test is skipped.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && program == "" {
			program = found
		}
	}
	if program == "" || runtime.GOOS == "windows" || testing.Short() {
		t.Skip("no chromium on this machine, or no time")
	}
	theirIn, to, err := os.Pipe()
	check(t, err)
	from, theirOut, err := os.Pipe()
	check(t, err)
	args := []string{
		"--headless", "--remote-debugging-pipe", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
		"--disable-gpu-watchdog", "--disable-gpu-process-crash-limit", // for a machine with much else to do
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir=" + t.TempDir(), "about:blank",
	}
	if os.Geteuid() == 0 { // Chromium has no sandbox for root
		args = append([]string{"--no-sandbox"}, args...)
	}
	c := exec.Command(program, args...)
	c.ExtraFiles = []*os.File{theirIn, theirOut} // 3 and 4
	check(t, c.Start())
	theirIn.Close()
	theirOut.Close()
	b := &browser{t: t, to: to, from: bufio.NewReaderSize(from, 1<<20)}
	deadline := time.AfterFunc(3*time.Minute, func() { c.Process.Kill() })
	t.Cleanup(func() {
		b.session = ""
		b.call("Browser.close", nil)
		c.Wait()
		deadline.Stop()
		to.Close()
		from.Close()
	})
	b.openTab()
	return b
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

type object = map[string]any

func (b *browser) openTab() {
	tab := b.call("Target.createTarget", object{"url": "about:blank"})
	b.session = b.call("Target.attachToTarget", object{"targetId": tab["targetId"], "flatten": true})["sessionId"].(string)
	for _, domain := range []string{"Page", "Runtime", "Log", "Accessibility"} {
		b.call(domain+".enable", nil)
	}
}

// call sends a command and waits for its answer.
func (b *browser) call(method string, params object) object {
	b.t.Helper()
	b.last++
	message := object{"id": b.last, "method": method}
	if params != nil {
		message["params"] = params
	}
	if b.session != "" {
		message["sessionId"] = b.session
	}
	data, err := json.Marshal(message)
	check(b.t, err)
	if _, err := b.to.Write(append(data, 0)); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
	for {
		answer := b.next()
		if answer["id"] == float64(b.last) {
			if failed := answer["error"]; failed != nil {
				b.t.Fatalf("%s: %v", method, failed)
			}
			result, _ := answer["result"].(object)
			return result
		}
	}
}

// await reads on until an event.
func (b *browser) await(event string) {
	for b.next()["method"] != event {
	}
}

// next reads a message, and remembers what it complains of.
func (b *browser) next() object {
	b.t.Helper()
	data, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatalf("the browser is gone: %v", err)
	}
	var message object
	check(b.t, json.Unmarshal(bytes.TrimSuffix(data, []byte{0}), &message))
	switch params, _ := message["params"].(object); message["method"] {
	case "Log.entryAdded":
		entry := params["entry"].(object)
		b.complaints = append(b.complaints, fmt.Sprint(entry["level"], ": ", entry["text"]))
	case "Runtime.exceptionThrown":
		b.complaints = append(b.complaints, fmt.Sprint(params["exceptionDetails"]))
	case "Page.javascriptDialogOpening":
		b.complaints = append(b.complaints, "a dialog is open")
	}
	return message
}

// open shows a file and waits until all of it is there.
func (b *browser) open(file string) {
	b.t.Helper()
	b.complaints = nil
	b.call("Page.navigate", object{"url": "file://" + file})
	b.await("Page.loadEventFired")
}

// window sets the width and height of the page's window, and the reader's colours: light
// or dark.
func (b *browser) window(width, height int, scheme string) {
	b.call("Emulation.setDeviceMetricsOverride", object{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false})
	b.call("Emulation.setScrollbarsHidden", object{"hidden": true})
	b.media("screen", scheme)
}

// media is what the page is for: screen or print.
func (b *browser) media(media, scheme string) {
	b.call("Emulation.setEmulatedMedia", object{"media": media, "features": []object{{"name": "prefers-color-scheme", "value": scheme}}})
}

// ask evaluates an expression in the page.
func (b *browser) ask(expression string) any {
	b.t.Helper()
	answer := b.call("Runtime.evaluate", object{"expression": expression, "returnByValue": true, "awaitPromise": true})
	if failed := answer["exceptionDetails"]; failed != nil {
		b.t.Fatalf("%s: %v", expression, failed)
	}
	return answer["result"].(object)["value"]
}

// press sends a key.
func (b *browser) press(key string, code int) {
	for _, kind := range []string{"keyDown", "keyUp"} {
		b.call("Input.dispatchKeyEvent", object{"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code})
	}
}
