// Package shelf puts documents together: which of them are pages of the same publication, and of the same programme.
//
// It promises an order that does not depend on the order in which documents come in, so that the same documents give the
// same workbook whatever a file system or a browser hands over first. It reads metadata only and keeps no documents.
package shelf
