package engines

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// webkit is MiniBrowser by way of WebKitWebDriver, which speaks WebDriver (https://www.w3.org/TR/webdriver2/).
type webkit struct {
	t       testing.TB
	session string // address
	home    string
}

// WebKit starts WebKit's MiniBrowser on a screen that nobody sees. It is nil where it is missing (Debian: webkit2gtk-driver, xvfb).
func WebKit(t testing.TB) Engine {
	t.Helper()
	found, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
	driver, err := exec.LookPath("WebKitWebDriver")
	if err != nil || len(found) == 0 {
		return nil
	}
	screen, err := exec.LookPath("Xvfb")
	if err != nil {
		return nil
	}
	// Its processes still write here for a moment after it has gone, so t.TempDir, which fails on that, is no place for it.
	home, err := os.MkdirTemp("", "webkit")
	must(t, "webkit", err)
	t.Cleanup(func() {
		for end := time.Now().Add(5 * time.Second); os.RemoveAll(home) != nil && time.Now().Before(end); {
			time.Sleep(100 * time.Millisecond)
		}
	})
	w := &webkit{t: t, home: home}
	read, write, err := os.Pipe()
	must(t, "Xvfb", err)
	x := exec.Command(screen, "-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp")
	x.ExtraFiles = []*os.File{write}
	start(t, x)
	number := make([]byte, 16)
	n, err := read.Read(number)
	must(t, "Xvfb", err)
	port := free(t)
	d := exec.Command(driver, "--port="+port)
	d.Env = append(os.Environ(), "HOME="+w.home, "XDG_DATA_HOME="+w.home, "XDG_CACHE_HOME="+w.home, "XDG_CONFIG_HOME="+w.home, "DISPLAY=:"+strings.TrimSpace(string(number[:n])),
		"GDK_BACKEND=x11", "LIBGL_ALWAYS_SOFTWARE=1", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "NO_AT_BRIDGE=1", "DBUS_SESSION_BUS_ADDRESS=disabled:")
	start(t, d)
	w.session = "http://127.0.0.1:" + port
	var opened struct {
		SessionID string `json:"sessionId"`
	}
	for end := time.Now().Add(patience); ; time.Sleep(100 * time.Millisecond) {
		err = w.ask(http.MethodPost, "/session", map[string]any{"capabilities": map[string]any{"alwaysMatch": map[string]any{
			"webkitgtk:browserOptions": map[string]any{"binary": found[0], "args": []string{"--automation", "--geometry=1280x900"}}}}}, &opened)
		if err == nil || time.Now().After(end) {
			break
		}
	}
	must(t, "WebKitWebDriver", err)
	w.session += "/session/" + opened.SessionID
	t.Cleanup(func() { _ = w.ask(http.MethodDelete, "", nil, nil) })
	must(t, "WebKitWebDriver", w.ask(http.MethodPost, "/timeouts", map[string]any{"script": 60000, "pageLoad": 60000}, nil))
	return w
}

func (w *webkit) For(t testing.TB) { w.t = t }
func (w *webkit) Name() string     { return "WebKit" }
func (w *webkit) Folder() string   { return w.home }

// ask sends a command and takes what comes back.
func (w *webkit) ask(method, path string, body, into any) error {
	data, err := json.Marshal(body)
	if err != nil {
		return err
	}
	request, err := http.NewRequest(method, w.session+path, bytes.NewReader(data))
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	var reply struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&reply); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %.300s", method, path, reply.Value)
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal(reply.Value, into)
}

func (w *webkit) Go(url string) {
	w.t.Helper()
	must(w.t, url, w.ask(http.MethodPost, "/url", map[string]any{"url": url}, nil))
}

// in goes into the first frame of the page, and returns the way out again.
func (w *webkit) in(frame bool) (func(), error) {
	out := func() { _ = w.ask(http.MethodPost, "/frame", map[string]any{"id": nil}, nil) }
	if !frame {
		return func() {}, nil
	}
	element, err := w.element(frameOf)
	if err != nil {
		return out, err
	}
	return out, w.ask(http.MethodPost, "/frame", map[string]any{"id": element}, nil)
}

func (w *webkit) Eval(frame bool, js string) (got json.RawMessage, err error) {
	out, err := w.in(frame)
	defer out()
	if err != nil {
		return nil, err
	}
	const script = `const done = arguments[arguments.length - 1]; (async () => (%s))().then((v) => done({v: v ?? null}), (e) => done({e: String(e)}));`
	var reply struct {
		V json.RawMessage
		E string
	}
	err = w.ask(http.MethodPost, "/execute/async", map[string]any{"script": fmt.Sprintf(script, js), "args": []any{}}, &reply)
	if err == nil && reply.E != "" {
		err = errors.New(reply.E)
	}
	return reply.V, err
}

// element is a reference to an element.
func (w *webkit) element(js string) (element map[string]string, err error) {
	err = w.ask(http.MethodPost, "/execute/sync", map[string]any{"script": "return " + js, "args": []any{}}, &element)
	if err == nil && element == nil {
		err = errors.New("there is no " + js)
	}
	return element, err
}

func (w *webkit) on(frame bool, js, command string, body any) {
	w.t.Helper()
	out, err := w.in(frame)
	defer out()
	must(w.t, js, err)
	element, err := w.element(js)
	must(w.t, js, err)
	for _, id := range element {
		must(w.t, js, w.ask(http.MethodPost, "/element/"+id+"/"+command, body, nil))
	}
}

func (w *webkit) Click(frame bool, js string) {
	w.t.Helper()
	_, _ = w.Eval(frame, `(`+js+`).scrollIntoView({block: "center", behavior: "instant"})`)
	if frame { // a click in a frame that the page has to be scrolled for is lost
		y, err := w.Eval(true, `(`+js+`).getBoundingClientRect().y`)
		must(w.t, js, err)
		_, err = w.Eval(false, `scrollBy({top: `+frameOf+`.getBoundingClientRect().y + `+string(y)+` - innerHeight / 2, behavior: "instant"})`)
		must(w.t, js, err)
	}
	w.on(frame, js, "click", map[string]any{})
}

func (w *webkit) Type(js, text string) {
	w.t.Helper()
	w.on(false, js, "value", map[string]any{"text": text})
}

func (w *webkit) Choose(js string, files ...string) {
	w.t.Helper()
	w.on(false, js, "value", map[string]any{"text": strings.Join(files, "\n")})
}

func (w *webkit) Back() {
	w.t.Helper()
	// Not by the driver's own command, which waits for a page that does not come where only a frame goes back.
	_, _ = w.Eval(false, "history.back()")
}

// start starts a program, and stops it with the test.
func start(t testing.TB, cmd *exec.Cmd) {
	t.Helper()
	must(t, cmd.Path, cmd.Start())
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		done := make(chan struct{})
		go func() { _ = cmd.Wait(); close(done) }()
		select {
		case <-done:
		case <-time.After(5 * time.Second):
			_ = cmd.Process.Kill()
			<-done
		}
	})
}

// free is a port that nobody uses.
func free(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, "port", err)
	defer func() { _ = l.Close() }()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}
