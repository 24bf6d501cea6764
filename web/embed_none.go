//go:build !explorer

package web

import "io/fs"

// Files reports that this program was built without the explorer.
func Files() (fs.FS, bool) { return nil, false }
