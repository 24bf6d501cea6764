package engines

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

// firefox is Firefox by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/).
type firefox struct {
	t       testing.TB
	conn    net.Conn
	last    int
	context string
	folder  string
}

// settings are those of a profile that asks nobody anything, and saves without asking.
const settings = `user_pref("browser.download.folderList", 2);
user_pref("browser.download.dir", %q);
user_pref("browser.download.useDownloadDir", true);
user_pref("browser.download.alwaysOpenPanel", false);
user_pref("browser.helperApps.neverAsk.saveToDisk", "text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.startup.homepage", "about:blank");
user_pref("remote.prefs.recommended", true);
`

// Firefox starts Firefox without a window. It is nil where it is missing (Debian: firefox-esr).
func Firefox(t testing.TB) Engine {
	t.Helper()
	path := ""
	for _, name := range []string{"firefox-esr", "firefox"} {
		if p, err := exec.LookPath(name); err == nil && path == "" {
			path = p
		}
	}
	if path == "" {
		return nil
	}
	f := &firefox{t: t, folder: t.TempDir()}
	home, profile := t.TempDir(), t.TempDir()
	must(t, "profile", os.WriteFile(filepath.Join(profile, "user.js"), fmt.Appendf(nil, settings, f.folder), 0o600))
	cmd := exec.Command(path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", free(t), "--width", "1280", "--height", "900")
	cmd.Env = append(os.Environ(), "HOME="+home, "MOZ_CRASHREPORTER_DISABLE=1")
	said, err := cmd.StderrPipe()
	must(t, "Firefox", err)
	start(t, cmd)
	address := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(said); lines.Scan(); {
			if _, at, ok := strings.Cut(lines.Text(), "WebDriver BiDi listening on "); ok {
				address <- at
			}
		}
	}()
	select {
	case at := <-address:
		f.conn, _, _, err = ws.Dial(context.Background(), at+"/session")
		must(t, "Firefox", err)
	case <-time.After(patience):
		t.Fatal("Firefox does not say where it listens")
	}
	t.Cleanup(func() {
		_, _ = f.ask("browser.close", map[string]any{})
		_ = f.conn.Close()
	})
	_, err = f.ask("session.new", map[string]any{"capabilities": map[string]any{}})
	must(t, "Firefox", err)
	var tree struct {
		Contexts []struct{ Context string }
	}
	must(t, "Firefox", f.into("browsingContext.getTree", map[string]any{}, &tree))
	f.context = tree.Contexts[0].Context
	return f
}

func (f *firefox) For(t testing.TB) { f.t = t }
func (f *firefox) Name() string     { return "Firefox" }
func (f *firefox) Folder() string   { return f.folder }

// ask sends a command and waits for its answer; what Firefox tells meanwhile is not listened to.
func (f *firefox) ask(method string, params any) (json.RawMessage, error) {
	f.last++
	data, err := json.Marshal(map[string]any{"id": f.last, "method": method, "params": params})
	if err != nil {
		return nil, err
	}
	if err := wsutil.WriteClientText(f.conn, data); err != nil {
		return nil, err
	}
	for {
		_ = f.conn.SetReadDeadline(time.Now().Add(2 * patience))
		data, err := wsutil.ReadServerText(f.conn)
		if err != nil {
			return nil, err
		}
		var reply struct {
			ID             int
			Result         json.RawMessage
			Error, Message string
		}
		if err := json.Unmarshal(data, &reply); err != nil {
			return nil, err
		}
		if reply.ID != f.last {
			continue
		}
		if reply.Error != "" {
			return nil, fmt.Errorf("%s: %s: %.300s", method, reply.Error, reply.Message)
		}
		return reply.Result, nil
	}
}

func (f *firefox) into(method string, params, into any) error {
	data, err := f.ask(method, params)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, into)
}

func (f *firefox) Go(url string) {
	f.t.Helper()
	_, err := f.ask("browsingContext.navigate", map[string]any{"context": f.context, "url": url, "wait": "interactive"})
	must(f.t, url, err)
}

// in is the page, or its first frame.
func (f *firefox) in(frame bool) (string, error) {
	if !frame {
		return f.context, nil
	}
	var tree struct {
		Contexts []struct {
			Children []struct{ Context string }
		}
	}
	err := f.into("browsingContext.getTree", map[string]any{"root": f.context}, &tree)
	if err == nil && (len(tree.Contexts) == 0 || len(tree.Contexts[0].Children) == 0) {
		err = errors.New("there is no frame")
	}
	if err != nil {
		return "", err
	}
	return tree.Contexts[0].Children[0].Context, nil
}

// evaluated is what script.evaluate gives.
type evaluated struct {
	Type   string
	Result struct {
		SharedID string `json:"sharedId"`
		Value    json.RawMessage
	}
	ExceptionDetails struct{ Text string }
}

func (f *firefox) evaluate(context, js string) (r evaluated, err error) {
	err = f.into("script.evaluate", map[string]any{"expression": js, "target": map[string]any{"context": context}, "awaitPromise": true}, &r)
	if err == nil && r.Type != "success" {
		err = errors.New(r.ExceptionDetails.Text)
	}
	return r, err
}

func (f *firefox) Eval(frame bool, js string) (json.RawMessage, error) {
	context, err := f.in(frame)
	if err != nil {
		return nil, err
	}
	r, err := f.evaluate(context, "(async () => JSON.stringify(await ("+js+") ?? null))()")
	if err != nil {
		return nil, err
	}
	var text string
	err = json.Unmarshal(r.Result.Value, &text)
	return json.RawMessage(text), err
}

func (f *firefox) element(context, js string) map[string]any {
	f.t.Helper()
	r, err := f.evaluate(context, js)
	must(f.t, js, err)
	if r.Result.SharedID == "" {
		f.t.Fatalf("Firefox: there is no %s", js)
	}
	return map[string]any{"sharedId": r.Result.SharedID}
}

func (f *firefox) Click(frame bool, js string) {
	f.t.Helper()
	context, err := f.in(frame)
	must(f.t, js, err)
	_, err = f.evaluate(context, `(`+js+`).scrollIntoView({block: "center", behavior: "instant"})`)
	must(f.t, js, err)
	_, err = f.ask("input.performActions", map[string]any{"context": context, "actions": []any{map[string]any{"type": "pointer", "id": "mouse", "actions": []any{
		map[string]any{"type": "pointerMove", "x": 0, "y": 0, "origin": map[string]any{"type": "element", "element": f.element(context, js)}},
		map[string]any{"type": "pointerDown", "button": 0}, map[string]any{"type": "pointerUp", "button": 0}}}}})
	must(f.t, js, err)
}

// Enter is what WebDriver calls the key.
const Enter = "\uE007"

func (f *firefox) Type(js, text string) {
	f.t.Helper()
	_, err := f.evaluate(f.context, `(`+js+`).focus()`)
	must(f.t, js, err)
	var keys []any
	for _, key := range text {
		keys = append(keys, map[string]any{"type": "keyDown", "value": string(key)}, map[string]any{"type": "keyUp", "value": string(key)})
	}
	_, err = f.ask("input.performActions", map[string]any{"context": f.context, "actions": []any{map[string]any{"type": "key", "id": "keys", "actions": keys}}})
	must(f.t, js, err)
}

func (f *firefox) Choose(js string, files ...string) {
	f.t.Helper()
	_, err := f.ask("input.setFiles", map[string]any{"context": f.context, "element": f.element(f.context, js), "files": files})
	must(f.t, js, err)
}

func (f *firefox) Back() {
	f.t.Helper()
	_, err := f.ask("browsingContext.traverseHistory", map[string]any{"context": f.context, "delta": -1})
	must(f.t, "back", err)
}
