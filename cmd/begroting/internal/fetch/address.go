package fetch

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
)

// longestAddress is longer than any that is meant.
const longestAddress = 1500

// sessions are the parts of an address that say who asks or how he came, and not what he asks for.
var sessions = []string{
	"jsessionid", "phpsessid", "aspsessionid", "sessionid", "session_id", "session", "sid", "cfid", "cftoken", "zenid", "oscsid",
	"utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "fbclid", "gclid", "msclkid", "_ga", "mtm_campaign", "pk_campaign",
}

var (
	pathSession = regexp.MustCompile(`(?i);(jsessionid|phpsessid|sid)=[^/;]*`)
	dotNet      = regexp.MustCompile(`/\([A-Z]\([0-9a-zA-Z]+\)\)`) // /(S(4xg0l2zv…))/
)

// parseAddress makes one address of all that mean the same: without what only says who asks. It returns nil for what is no
// address of a page.
func parseAddress(raw string) *url.URL {
	if len(raw) > longestAddress {
		return nil
	}
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	u.Host = strings.TrimSuffix(strings.ToLower(u.Host), ".")
	if port := u.Port(); port == "80" && u.Scheme == "http" || port == "443" && u.Scheme == "https" || strings.HasSuffix(u.Host, ":") {
		u.Host = strings.TrimSuffix(strings.TrimSuffix(u.Host, port), ":")
	}
	if p := dotNet.ReplaceAllString(pathSession.ReplaceAllString(u.EscapedPath(), ""), ""); p != u.EscapedPath() {
		if v, err := url.PathUnescape(p); err == nil {
			u.Path, u.RawPath = v, p
		}
	}
	u = u.ResolveReference(&url.URL{}) // without . and ..
	if u.Path == "" {
		u.Path = "/"
	}
	u.ForceQuery = false
	return withoutKeys(u, func(key string) bool { return slices.Contains(sessions, strings.ToLower(key)) })
}

// withoutKeys leaves parts out of the query of an address; the others keep their order.
func withoutKeys(u *url.URL, drop func(key string) bool) *url.URL {
	if u.RawQuery == "" {
		return u
	}
	parts := strings.Split(u.RawQuery, "&")
	kept := slices.DeleteFunc(slices.Clone(parts), func(part string) bool {
		key, _, _ := strings.Cut(part, "=")
		if k, err := url.QueryUnescape(key); err == nil {
			key = k
		}
		return part == "" || drop(key)
	})
	if len(kept) == len(parts) {
		return u
	}
	v := *u
	v.RawQuery = strings.Join(kept, "&")
	return &v
}

// queryKeys returns the names of the parts of a query.
func queryKeys(u *url.URL) []string {
	var keys []string
	for part := range strings.SplitSeq(u.RawQuery, "&") {
		if key, _, _ := strings.Cut(part, "="); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// fileType is what the name of a file says about it: "" for a page.
func fileType(u *url.URL) string {
	name := u.Path[strings.LastIndexByte(u.Path, '/')+1:]
	dot := strings.LastIndexByte(name, '.')
	if dot < 1 {
		return ""
	}
	ext := strings.ToLower(name[dot:])
	switch ext {
	case ".html", ".htm", ".xhtml", ".php", ".asp", ".aspx", ".jsp", ".do", ".cfm", ".shtml":
		return ""
	}
	if len(ext) > 6 || strings.Trim(ext[1:], "abcdefghijklmnopqrstuvwxyz0123456789") != "" || strings.Trim(ext[1:], "0123456789") == "" {
		return "" // /2.1.bestuur, /versie-1.2
	}
	return ext
}

// documentTypes are the documents that are taken.
var documentTypes = []string{".pdf", ".docx", ".doc"}

// otherTypes are files that hold no text of a budget, so that they are not even asked for. What is not named here is asked for,
// and its type decides.
var otherTypes = []string{
	".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff", ".css", ".js", ".mjs", ".map", ".json", ".xml", ".rss", ".atom", ".txt",
	".woff", ".woff2", ".ttf", ".eot", ".otf", ".mp3", ".mp4", ".webm", ".ogg", ".wav", ".avi", ".mov", ".m4a", ".wmv", ".zip", ".gz", ".tar", ".rar", ".7z", ".exe", ".dmg", ".apk",
	".xls", ".xlsx", ".xlsm", ".ods", ".csv", ".ppt", ".pptx", ".odp", ".odt", ".rtf", ".ics", ".vcf", ".epub", ".swf", ".wasm",
}

// isPrintAddress reports whether an address asks for the same page in a form for printing.
func isPrintAddress(u *url.URL) bool {
	for key, values := range u.Query() {
		switch strings.ToLower(key) {
		case "print", "printversie", "afdrukken", "printen", "printable", "print-versie":
			return true
		case "format", "view", "mode", "type", "tmpl", "layout", "output", "weergave":
			for _, v := range values {
				if v = strings.ToLower(v); v == "print" || v == "printversie" || v == "afdrukken" {
					return true
				}
			}
		}
	}
	for s := range strings.SplitSeq(strings.ToLower(u.Path), "/") {
		switch strings.TrimSuffix(strings.TrimSuffix(s, ".html"), ".php") {
		case "print", "printversie", "afdrukken", "printen", "printable", "printpdf":
			return true
		}
	}
	return false
}
