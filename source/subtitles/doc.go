// Package subtitles reads SubRip (.srt) and WebVTT (.vtt) and writes translations back
// into them.
//
// The naive version splits a file at blank lines, takes the third line of each block for
// the text and prints the blocks anew. It loses what it did not understand: the settings
// behind a time, notes and styles, the blank line that somebody forgot. And a translation
// with an empty line in it ends its cue too early.
//
// So here nothing is printed. The lines with text of each cue are a unit with one segment,
// whatever sentences run into the next cue, for a text must fit the time of its cue; all
// else is skeleton. The ends of lines in a cue are codes, and so is markup.
//
// WebVTT is read as section 6 of the W3C's specification says. SubRip has none: it is
// read as players do (FFmpeg, VLC), which forgive much; what they forgive is a warning.
package subtitles
