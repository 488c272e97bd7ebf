// Package style knows how a language writes what every language writes in its own way:
// numbers and dates, and punctuation.
//
// The naive version compares the digits of two texts. It calls a third of the good
// translations wrong: 1.234,5 is 1,234.5 in English, 50 tỷ is 500亿, "ba nước" is "three
// countries", and 20 giờ is 8 p.m. So a text is read into quantities, each with what it
// may mean; whether two languages say the same is whether they have a reading in common.
//
// Each language is a file of data. Readers rather allow too much than too little: a word
// that may be a number covers one of the other text, and only what is certainly a number
// is asked for (see [Quantity.Sure]).
package style
