// Package guest asks a website for pages the way a good guest does.
//
// It promises that there is one request at a time, with a pause before each; that nothing is asked for that robots.txt keeps
// for itself; that a website that says "not now" is left alone for as long as it says; and that no answer, however long, slow
// or compressed, takes more memory or time than its bounds. It keeps no cookies, verifies TLS, follows no redirect that its
// owner does not allow, and never goes from a public address to a private one. It knows HTTP and no HTML.
//
// Time comes from outside: Options has the clock and the pauses, so that tests take none.
//
// What was weighed:
//
//   - gocolly/colly v2 crawls with callbacks that call each other, so the stack is as deep as the chain of pages; it cuts a body
//     that is too long without a word and bounds it before it is decompressed, so that a gzip bomb gets through; it has no
//     Retry-After, no conditional requests, no other order than first come; its bounds on where to go are lists of hosts and regular
//     expressions; and it brings 18 modules, protobuf and appengine among them. What is left of it here is the loop, and
//     net/http does the rest.
//   - temoto/robotstxt reads robots.txt, but one line that is wrong (Crawl-delay: ja) loses all others, "Disallow: /print*html"
//     also keeps /begroting/print/x.html away, "Disallow: *" allows everything, an Allow as long as its Disallow loses, and a rule
//     with an é never holds.
//   - jimsmart/grobotstxt is the parser that Google wrote for RFC 9309, function for function, with its tests; it does all of
//     these right, in 700 lines without dependencies. It is what robots.go uses. It has no Crawl-delay, which is no part of
//     the standard: robots.go reads that itself.
//   - golang.org/x/net/html/charset knows what websites mean by the names of encodings: package page uses it.
package guest
