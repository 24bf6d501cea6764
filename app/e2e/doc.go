// Package e2e drives the explorer in headless Chromium, the way readers do. Its tests need web/dist (go run ./web/build)
// and Chromium; where either is missing they are skipped and say so.
package e2e
