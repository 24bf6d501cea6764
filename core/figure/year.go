package figure

// IsYear reports whether s is four digits that a budget can mean as a year: 1900 to 2099.
func IsYear(s string) bool { return YearOf(s) != 0 }

// YearOf returns the year that s consists of, or 0.
func YearOf(s string) int {
	s = Trim(s)
	if len(s) != 4 || !isDigit(s[2]) || !isDigit(s[3]) || (s[:2] != "19" && s[:2] != "20") {
		return 0
	}
	return int(s[0]-'0')*1000 + int(s[1]-'0')*100 + int(s[2]-'0')*10 + int(s[3]-'0')
}
