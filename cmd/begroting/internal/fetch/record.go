package fetch

import "begrotingsverkenner/cmd/begroting/internal/fetch/guest"

// record is what is kept of one address between two runs: a line of the journal.
type record struct {
	Address  string `json:"address"`
	Round    int    `json:"round"` // in which it came last
	To       string `json:"to,omitempty"`
	Type     string `json:"type,omitempty"`
	ETag     string `json:"etag,omitempty"`
	Modified string `json:"modified,omitempty"`
	File     string `json:"file,omitempty"` // what came: in the store, or where a document was put
	SHA256   string `json:"sha256,omitempty"`
	Size     int64  `json:"size,omitempty"`
	Fetched  string `json:"fetched,omitempty"` // the day on which these bytes came
	Gone     string `json:"gone,omitempty"`    // the day since which it is no longer there
	Name     string `json:"name,omitempty"`    // what it is called in the folder: once given, it stays
}

func (r *record) known() guest.Known {
	if r == nil || r.File == "" {
		return guest.Known{}
	}
	return guest.Known{ETag: r.ETag, Modified: r.Modified}
}

// heading is the first line of the journal.
type heading struct {
	Version int    `json:"begrotingFetch"`
	Start   string `json:"start"`
	Round   int    `json:"round"`
	Done    bool   `json:"done"` // the round is over: the next run begins a new one
}

const journalVersion = 1
