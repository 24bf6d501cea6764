package madesite

import (
	"compress/gzip"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// trapLinks lead from the home page to the traps.
const trapLinks = `<p>Ook hier: <a href="/agenda/2026-01">agenda</a>, <a href="/lus/">lus</a>, <a href="/weg">weg</a>, <a href="/rond">rond</a>,
<a href="/kwijt">kwijt</a>, <a href="/druk">druk</a>, <a href="/even">even</a>, <a href="/eindeloos">eindeloos</a>, <a href="/stil">stil</a>, <a href="/bom">bom</a>,
<a href="/brotli">brotli</a>, <a href="/half">half</a>, <a href="/tekens">tekens</a>, <a href="/tekens2">tekens twee</a>, <a href="/oud/zorg">oud adres</a>, <a href="/intern">intern</a>,
<a href="/mijn">mijn</a>, <a href="/geheim/lonen">lonen</a>, <a href="/stuk">stuk</a>, <a href="/lijst?van=1">lijst</a>, <a href="/verhuisd">verhuisd</a>,
<a href="/diep">diep</a>, <a href="javascript:alert(1)">script</a>, <a href="mailto:a@example.org">post</a>, <a href="https://elders.example/begroting.pdf">elders</a>.</p>`

var months = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// trap answers for the traps. It reports whether the path is one.
func (s *Site) trap(w http.ResponseWriter, r *http.Request, visit int) bool {
	html := func(text string) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = fmt.Fprintf(w, "<html><head><title>%s</title></head><body>%s</body></html>", r.URL.Path, text)
	}
	switch path := r.URL.Path; {
	case strings.HasPrefix(path, "/agenda/"):
		var year, month int
		if _, err := fmt.Sscanf(path, "/agenda/%d-%d", &year, &month); err != nil {
			return false
		}
		name := months[(month-1)%12]
		this := year
		if month++; month > 12 {
			year, month = year+1, 1
		}
		var days strings.Builder
		for d := 1; d <= 30; d++ {
			if d%7 == 1 {
				days.WriteString("</tr><tr>")
			}
			fmt.Fprintf(&days, "<td>%d</td>", d)
		}
		html(fmt.Sprintf(`<p>Agenda van de raad: %s %d. Er zijn geen vergaderingen.</p><table><tr>%s</tr></table><a href="/agenda/%d-%02d">Volgende maand</a>`, name, this, days.String(), year, month))
	case strings.HasPrefix(path, "/lus/"):
		html(fmt.Sprintf("<p>Deze pagina verwijst naar zichzelf, %d diep.</p><a href=\"lus/\">verder</a>", strings.Count(path, "/")))
	case path == "/lijst":
		var again strings.Builder
		for i := range 20 {
			fmt.Fprintf(&again, `<a href="/lijst?van=%d">opnieuw</a> `, 1000*visit+i)
		}
		html("<p>Een lijst die bij elk bezoek een ander nummer heeft.</p>" + again.String())
	case path == "/weg":
		http.Redirect(w, r, "https://elders.example/begroting", http.StatusFound)
	case path == "/rond":
		http.Redirect(w, r, "/rond2", http.StatusFound)
	case path == "/rond2":
		http.Redirect(w, r, "/rond", http.StatusFound)
	case path == "/verhuisd":
		http.Redirect(w, r, "/programmas/2-zorg/", http.StatusMovedPermanently)
	case path == "/druk" && s.Asked(r.URL.RequestURI()) < 3:
		w.Header().Set("Retry-After", "7")
		http.Error(w, "te druk", http.StatusTooManyRequests)
	case path == "/druk":
		html("<p>Deze pagina kwam pas na even wachten, want het was druk.</p>")
	case path == "/even" && s.Asked(r.URL.RequestURI()) < 2:
		http.Error(w, "even niet", http.StatusServiceUnavailable)
	case path == "/even":
		html("<p>Deze pagina kwam bij de tweede keer vragen.</p>")
	case path == "/stuk":
		http.Error(w, "stuk", http.StatusInternalServerError)
	case path == "/eindeloos":
		w.Header().Set("Content-Type", "text/html")
		for line := []byte(strings.Repeat("<p>nog een regel</p>\n", 4000)); r.Context().Err() == nil; {
			if _, err := w.Write(line); err != nil {
				break
			}
		}
	case path == "/stil":
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<p>En dan niets meer"))
		_ = http.NewResponseController(w).Flush()
		select { // until the guest goes
		case <-r.Context().Done():
		case <-time.After(time.Minute):
		}
	case path == "/bom":
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		z, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
		for zeros := make([]byte, 1<<20); r.Context().Err() == nil; {
			if _, err := z.Write(zeros); err != nil {
				break
			}
		}
	case path == "/brotli":
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "br")
		_, _ = w.Write([]byte{0x0b, 0x02, 0x80})
	case path == "/half":
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Length", "1000")
		_, _ = w.Write([]byte("<p>afgebroken"))
	case path == "/tekens":
		// The header is wrong: the bytes are UTF-8.
		w.Header().Set("Content-Type", "text/html; charset=iso-8859-1")
		_, _ = w.Write([]byte("<title>Tekens</title><h1>Financiële coördinatie</h1><p>Er is € 5 miljoen voor cafés.</p>"))
	case path == "/tekens2":
		// The header is wrong the other way.
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(latin1("<title>Tekens</title><h1>Financiële reünie</h1><p>Er is € 6 miljoen voor cafés.</p>"))
	case path == "/oud/zorg":
		s.page(w, redirected(r, "/programmas/2-zorg/kosten"), visit)
	case path == "/intern":
		w.Header().Set("WWW-Authenticate", "Basic")
		http.Error(w, "log in", http.StatusUnauthorized)
	case path == "/mijn":
		html(`<h1>Inloggen</h1><form method="post"><input name="naam"><input type="password" name="w"></form>`)
	case path == "/geheim/lonen":
		html("<p>Dit mag niemand ophalen.</p>")
	case path == "/diep":
		html(strings.Repeat("<div>", 2000) + "diep")
	default:
		return false
	}
	return true
}

// redirected is the request as if it was for another path.
func redirected(r *http.Request, path string) *http.Request {
	c := r.Clone(r.Context())
	c.URL.Path, c.URL.RawQuery = path, ""
	return c
}
