// Package page reads what a page of a website says about itself: where it leads to, what it is called, what it stands under,
// and which part of it is its own. It knows HTML and no network.
//
// The furniture of a page (menu, breadcrumb, footer, notice of cookies, previous and next) is told by what repeats over the
// pages of its website, and left out of what is kept; see furniture.go for the rules. It promises that no table with figures
// and no text with an amount is ever taken for furniture because of what it looks like, that what is kept of a page has each
// block and each cell on a line of its own, so that line numbers say something also where a website writes a page on one line,
// and that the same page gives the same bytes.
//
// Its time is linear in the length of a page.
package page
