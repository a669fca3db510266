// Package bundle writes, reads and checks verification bundles: a case with its
// article, its claims, what every checker said, and the captures, as one signed
// file NAME.stet.zip that stock tools can check.
//
// A bundle is a BagIt 1.0 bag (RFC 8493) in a ZIP archive with one top folder.
// The SHA-256 manifest of the payload is named in the tag manifest, and every
// signature (SSHSIG, namespace "stet-bundle@v1") is over the tag manifest, so
// that it binds every byte but the signatures themselves:
//
//	unzip -t NAME.stet.zip
//	sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt
//	ssh-keygen -Y verify -n stet-bundle@v1 … < tagmanifest-sha256.txt
//
// The truth is in data/events: the ledger of every author, event by event. All
// else in data is for people and for other programs, and Verify holds the parts
// against each other.
//
//	content.go   Case, what goes in and comes out
//	write.go     Write; bag.go the manifests; annotate.go claims.json
//	archive.go   what is refused of a hostile ZIP
//	verify.go    Open, Verify; read.go Case
//	merge.go     the union of bundles
//	seal.go      what is withheld, encrypted for named recipients
//	sign.go      keys and signatures; identity.go the user's own and colleagues'
//	desk.go      from the store and into it, and files
//	profile.go   what is withheld from whom; package leak checks that it is
package bundle
