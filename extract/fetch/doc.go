// Package fetch turns an address, a file or given bytes into a Page: the bytes
// as they came, where they came from, and when. It is the only package of the
// program that opens a connection, and it opens one only to the address that
// the user gave and to where that address sends it on.
//
//	page.go     Page, what was fetched
//	client.go   Client.Fetch, the connection and its limits
//	locate.go   what the user typed: address, bare host, file, file URL
//	guard.go    which network addresses a fetch may reach
//	file.go     files, readers and bytes
//	sniff.go    what the bytes are
//	mhtml.go    a page saved by a browser as one file
//	decode.go   from bytes to text: which character encoding
//	errors.go   what can go wrong; sentence.go says it to the user
package fetch
