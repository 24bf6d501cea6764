package explorer

import (
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"begrotingsverkenner/app/page"
)

// mounted is the component in go-app's engine. Natively the engine mounts nothing in a browser and does not call OnMount,
// but what it does call hands out the context that everything else needs.
type mounted struct {
	*root
	t      *testing.T
	engine app.TestEngine
	ctx    app.Context
	draws  int // how often go-app asked for the page
}

func (m *mounted) OnPreRender(ctx app.Context) {
	m.ctx = ctx
	m.OnMount(ctx)
}

func (m *mounted) Render() app.UI {
	m.draws++
	return m.root.Render()
}

// mount loads the page of an address, such as "/zoeken/?q=groen", as Run does.
func mount(t *testing.T, store *Store, at string) *mounted {
	t.Helper()
	u := parsed(t, at)
	l, inside := locate(u, "/")
	if !inside {
		t.Fatalf("%s is no page of the site", at)
	}
	model, err := page.Load(l, store)
	if err != nil {
		t.Fatal(err)
	}
	m := &mounted{root: newRoot("/", l), t: t, engine: app.NewTestEngine()}
	m.store = store
	m.show(l, model)
	if err := m.engine.Load(m); err != nil {
		t.Fatal(err)
	}
	m.engine.ConsumeAll()
	m.url = u.String()
	return m
}

// do is something that a reader does, and all that comes of it.
func (m *mounted) do(event object) {
	m.t.Helper()
	m.hear(event)
	m.engine.ConsumeAll()
}

// hear puts what a reader does before the program, which does not get to it yet.
func (m *mounted) hear(event object) {
	m.ctx.Dispatch(func(ctx app.Context) { m.act(ctx, app.Event{Value: js{app.ValueOf(nil), event}}) })
}

func (m *mounted) click(n *html.Node) {
	m.t.Helper()
	m.do(object{"type": "click", "target": m.object(n)})
}
