package claim

import "strings"

// Post says what a person is, with the employer where the role does not name
// it: "chairman, Acme Foods". It is "" where the article says neither.
func (n *Name) Post() string {
	switch {
	case n.Employer == "" || strings.Contains(strings.ToLower(n.Role), strings.ToLower(n.Employer)):
		return n.Role
	case n.Role == "":
		return n.Employer
	}
	return n.Role + ", " + n.Employer
}
