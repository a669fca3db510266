package vault

import (
	"strings"

	"stet/store/leak"
)

// Words are what must not stand in any file that leaves the desk: names, aliases,
// numbers, addresses, files and notes of the contacts, each with the pseudonym that
// may be told.
func Words(contacts []Contact) leak.Words {
	var parts []leak.Words
	for _, c := range contacts {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			parts = append(parts, leak.Name(c.Pseudonym, name))
		}
		for _, n := range c.Phones {
			parts = append(parts, leak.Number(c.Pseudonym, n))
		}
		file := c.Where[strings.LastIndexAny(c.Where, `/\`)+1:]
		for _, s := range append([]string{c.Where, file, c.Address, c.Note}, c.Mails...) {
			parts = append(parts, leak.Text(c.Pseudonym, s))
		}
		for _, l := range c.Links {
			parts = append(parts, leak.Text(c.Pseudonym, l.Note))
		}
	}
	return leak.Words{}.Add(parts...)
}
