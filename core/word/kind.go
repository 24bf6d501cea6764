package word

import (
	"archive/zip"
	"bytes"
	"strings"
)

// Kind tells what a ZIP is, as the end of a file name: docx, xlsx, pptx, odt, or zip for any other.
func Kind(data []byte) string {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "zip"
	}
	for _, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			return "docx"
		case f.Name == "xl/workbook.xml":
			return "xlsx"
		case f.Name == "ppt/presentation.xml":
			return "pptx"
		case f.Name == "mimetype" || strings.HasPrefix(f.Name, "META-INF/manifest"):
			return "odt"
		}
	}
	return "zip"
}
