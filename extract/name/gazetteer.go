package name

import "stet/extract/name/lists"

// flags says which of the name lists hold a name.
type flags = lists.Flags

const (
	fGiven      = lists.Given
	fSurname    = lists.Surname
	fGivenNews  = lists.GivenNews
	fPersonNews = lists.PersonNews
	fOrg        = lists.Org
	fListed     = lists.Listed
	fOrgNews    = lists.OrgNews
	fCountry    = lists.Country
	fRegion     = lists.Region
	fCity       = lists.City
	fPlace      = lists.Place
	fPlaceNews  = lists.PlaceNews
	fProduct    = lists.Product
	fWork       = lists.Work
	fEvent      = lists.Event
	fPeople     = lists.People
	fNoName     = lists.NoName
	fSeenLower  = lists.SeenLower
	fCommon     = lists.Common
	fLikePerson = lists.LikePerson
	fLikePlace  = lists.LikePlace
	fLikeOrg    = lists.LikeOrg

	anyGiven = lists.AnyGiven
	anyOrg   = lists.AnyOrg
	anyPlace = lists.AnyPlace
	anyName  = lists.AnyName
)
