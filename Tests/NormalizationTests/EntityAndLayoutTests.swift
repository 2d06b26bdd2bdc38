import Normalization
import Testing

@Suite struct EntityAndLayoutTests {
  @Test(arguments: [
    Row("named", "Gi&aacute; c&ocirc;ng &amp; l&agrave;m", "Giá công & làm"),
    Row("numbers", "l&#432;&#7907;ng &#x2019;", "lượng ’"), Row("windows-1252 numbers", "&#147;a&#148;", "“a”"),
    Row("once only", "&amp;lt;", "&lt;"), Row("AT&T"), Row("R&D"), Row("Marks & Spencer"),
    Row("no semicolon", "&eacute &amp"), Row("unknown", "&foo;"), Row("address", "http://a.b/?x=1&copy=2"),
    Row("markup stays", "<b>a &lt; b</b> &eacute;", "<b>a &lt; b</b> é"), Row("shouted", "&EACUTE;", "É"),
    Row("no such character", "&#xD800; &#0; &#1114112;"),
  ]) func entities(_ row: Row) { row.check(.default) }

  static func only(_ fix: Fix) -> Plan { Plan(fixes: [fix]) }

  @Test(arguments: [
    Row("runs", "a  b   c", "a b c"), Row("no-break", "5\u{A0}km", "5 km"), Row("end", "a \nb\t\n", "a\nb\n"),
    Row("indentation", "    code\n"), Row("thin", "a\u{2009}b", "a b"), Row("blank", "   \n", "\n"),
  ]) func spaces(_ row: Row) { row.check(Self.only(.spaces)) }

  @Test(arguments: [
    Row("Windows", "a\r\nb\r\n", "a\nb\n"), Row("old Macintosh", "a\rb", "a\nb"),
    Row("Unicode", "a\u{2028}b\u{2029}c\u{85}", "a\nb\nc\n"),
  ]) func newlines(_ row: Row) { row.check(Self.only(.newlines)) }

  @Test(arguments: [
    Row("both kinds", "“a” ‘b’ „c‟", "\"a\" 'b' \"c\""), Row("guillemets", "«a»"),
  ]) func quotes(_ row: Row) { row.check(Self.only(.quotes)) }

  @Test(arguments: [Row("dashes", "1–2 — 3 − 4 ‑", "1-2 - 3 - 4 -")]) func dashes(_ row: Row) {
    row.check(Self.only(.dashes))
  }

  @Test(arguments: [
    Row("one character", "a…", "a..."), Row("four", "a....", "a..."), Row("three", "a..."),
    Row("leaders", "Chapter 1..........5"), Row("mixed", "a….", "a..."),
  ]) func ellipsis(_ row: Row) { row.check(Self.only(.ellipsis)) }

  @Test(arguments: [
    Row("before", "chào , bạn !", "chào, bạn!"), Row("behind", "một,hai;ba", "một, hai; ba"),
    Row("numbers", "1,5 và 19:30, 3:2"), Row("address", "xem http://a.b/c,d"), Row("code", "f(a,b);"),
    Row("emoticon", "vui :)"), Row("ellipsis", "inquisitive ... they"), Row("decimal", "giá .5"),
    Row("brackets", "(a )", "(a)"),
  ]) func punctuationSpace(_ row: Row) { row.check(Self.only(.punctuationSpace)) }

  @Test(arguments: [
    Row("marks", "hay!!!!!", "hay!!!"), Row("letters", "quáááááá", "quá"), Row("three", "hay!!! aaa"),
    Row("address", "wwww.a"),
  ]) func repeats(_ row: Row) { row.check(Self.only(.repeats)) }

  @Test(arguments: [
    Row("joined", "the infor-\nmation is\n", "the information is\n"), Row("Windows", "infor-\r\nmation", "information"),
    Row("soft hyphen", "infor\u{AD}\nmation", "information"),
    Row("a list", "- one\n- two\n"), Row("Vietnamese", "Sài-\nGòn"), Row("three lines", "a-\nb-\nc", "abc"),
  ]) func lineHyphenation(_ row: Row) { row.check(Self.only(.lineHyphenation)) }
}
