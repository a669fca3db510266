package quote

// lookBack is how many sentences a pronoun's name may lie back.
const lookBack = 10

// genderOf guesses a figure's gender from its titles and given name.
func (r *reader) genderOf(f *figure) gender {
	if f.org || f.other {
		return either
	}
	return unknownGender
}

// resolvePronoun returns the name that the pronoun m stands for, "" where the
// article does not tell.
func (r *reader) resolvePronoun(m mention) string {
	return ""
}
