// Package engines drives Firefox and WebKit, so that the explorer is tried in the engines of all browsers and not in Chromium's alone: Firefox by
// WebDriver BiDi, which it has built in, and WebKit's MiniBrowser, the closest to Safari that a Linux machine can have, by WebDriver. Both start
// with an empty home and profile, and stop with the test.
package engines
