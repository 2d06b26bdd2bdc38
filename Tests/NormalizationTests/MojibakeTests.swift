import Normalization
import Testing

@Suite struct MojibakeTests {
  @Test(arguments: [
    Row("windows-1252", "Tiáº¿ng Viá»‡t", "Tiếng Việt"), Row("ISO 8859-1", "Tiáº¿ng Viá»\u{87}t", "Tiếng Việt"),
    Row("a hole of windows-1252", "Ä\u{90}Ã  Náºµng", "Đà Nẵng"),
    Row("windows-1258", "Tiáº¿ng Viá»‡t cĂ³ dáº¥u", "Tiếng Việt có dấu"),
    Row("twice", "TiÃ¡ÂºÂ¿ng ViÃ¡Â»â€¡t", "Tiếng Việt"),
    Row("one span", "Báo Tuổi Trẻ: Tiáº¿ng Viá»‡t", "Báo Tuổi Trẻ: Tiếng Việt"),
    Row("quotes", "â€œHelloâ€\u{9D} itâ€™s", "“Hello” it’s"), Row("a lost byte", "â€œHelloâ€?", "“Hello\u{FFFD}"),
    Row("decomposed letters", "tieÌ‚Ì\u{81}ng", "tiếng"), Row("đ", "Ä‘i vá»\u{81} Ä‘Ã¢u", "đi về đâu"),
    Row("no-break space made common", "lÃ m", "làm"), Row("French", "voilÃ  le travail", "voilà le travail"),
    Row("emoji", "ðŸ˜€ ok", "😀 ok"), Row("a dash", "2019â€“2020", "2019–2020"),
    Row("Macintosh", "g√¢teaux, d√©j√†", "gâteaux, déjà"), Row("cp437", "Tiß║┐ng Viß╗çt", "Tiếng Việt"),
    Row("Russian", "РџСЂРёРІРµС‚", "Привет"), Row("C1 punctuation", "\u{93}quoted\u{94}\u{85}", "“quoted”…"),
    Row("one capital and a sign", "thá»© TÆ°, CÆ¡ quan, LÅ© quÃ©t", "thứ Tư, Cơ quan, Lũ quét"),
    Row("one capital alone", "CÆ¡", "Cơ"), Row("one capital in windows-1258", "CĂ´", "Cô"),
    Row("an arrow", "â†’ arrow", "→ arrow"), Row("Ô before a space", "RẰNG CÃ” Sáº¼", "RẰNG CÔ SẼ"),
    Row("twice in windows-1258", "Ă„â€˜i hĂ¡Â»Â\u{8D}c", "đi học"), Row("Russian in windows-1258", "ĐŸÑ€Đ¸Đ²ĐµÑ‚", "Привет"),
    Row("capital letters", "Ä\u{90}áº I Há»ŒC", "ĐẠI HỌC"),
  ]) func undoes(_ row: Row) { row.check(.default) }

  @Test(arguments: [
    "“+” and “×” curves", "Charlotte Brontë…”", "10 Å—", "AHÅ™, the new sofa", "4288×…", "SELKÄ\u{A0}EDELLÄ", "5×£35",
    "NESTLÉ® requiere", "a lot of Ã’s in", "HÅØYA ER BLÅØYD",
    "RETWEET SE VOCÊ…", "C O N C L U S Ã O", "∆°", "√π", "ВІКІ", "├┤a┼┐a", "É¿", "XÃ HỘI", "CÂU “HỎI”", "“Ừ”",
    "MÄ£ÄM ÌÑÌ Q £ÄGÌ", "ПоздравЂаво", "NICIODATĂ™", "L’épisode", "á»", "Ð",
  ]) func leavesAlone(_ text: String) { Row(text).check(.default) }
}
