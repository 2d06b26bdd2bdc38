/// The sounds a name is compared by: coarse classes, enough to tell names apart and no finer than Vietnamese spelling is.
///
/// Names in capitals stand for syllable ends, where Vietnamese has only p, t, c, m, n, ng and therefore writes *t* for s, *p* for v, *n* for l.
enum Sound: UInt8, CaseIterable {
  // Vietnamese onsets (and what English letters are heard as).
  case b, k, kh, ch, d, gi, dd, g, h, l, m, n, ng, nh, p, f, r, s, x, t, th, tr, v, w, kw
  // Vietnamese codas.
  case P, T, K
  // Vowels, in classes. `schwa` is ơ and â, which Vietnamese puts between consonants it cannot say together.
  case a, ă, e, i, o, u, ư, schwa
  // English letters that stand for several sounds.
  case softC, softG, chLetters, j, xLetter, zLetter, sLetter, yLetter, thLetters, tion, shLetters, finalE, weakE, finalR, rLetter, lLetter, finalL, glideW,
    silentH, ll, finalS
  case aLetter, eLetter, iLetter, oLetter, uLetter, longI, longU
  /// A consonant at the end of a cluster at a word's end ("Donald", "Trump"), which Vietnamese leaves out.
  case weakB, weakD, weakG, weakK, weakP, weakS, weakT

  var isVowel: Bool {
    switch self {
    case .a, .ă, .e, .i, .o, .u, .ư, .schwa, .finalE, .weakE, .aLetter, .eLetter, .iLetter, .oLetter, .uLetter, .longI, .longU: true
    default: false
    }
  }
}

/// What it costs to hear one sound for another.
///
/// Written from how Vietnamese newsrooms spell foreign names: s is x, z and soft g are d or gi, j is gi, d is đ, w is oa or u, clusters are broken
/// with ơ, and a consonant that cannot end a Vietnamese syllable becomes one that can.
enum SoundCost {
  private static let count = Sound.allCases.count

  /// Costs of hearing the Vietnamese sound (column) for the English one (row).
  static let substitution: [Float] = {
    var table = [Float](repeating: 1.2, count: count * count)
    func set(_ english: Sound, _ pairs: [(Sound, Float)]) {
      for (vietnamese, cost) in pairs { table[Int(english.rawValue) * count + Int(vietnamese.rawValue)] = cost }
    }
    for sound in Sound.allCases { set(sound, [(sound, 0)]) }
    set(.b, [(.P, 0.1), (.p, 0.2), (.v, 0.3)])
    set(.k, [(.K, 0), (.kh, 0.15), (.g, 0.3), (.ch, 0.5), (.kw, 0.3), (.h, 0.6)])
    set(.kh, [(.k, 0.15), (.h, 0.2), (.K, 0.1), (.g, 0.4)])
    set(.d, [(.dd, 0), (.T, 0.1), (.t, 0.4), (.d, 0.3), (.gi, 0.4)])
    set(.g, [(.K, 0.1), (.gi, 0.25), (.k, 0.3), (.h, 0.35), (.d, 0.4), (.kh, 0.3), (.w, 0.4)])
    set(.h, [(.kh, 0.15), (.g, 0.4), (.k, 0.4), (.w, 0.4)])
    set(.m, [(.n, 0.35)])
    set(.n, [(.ng, 0.1), (.nh, 0.1), (.m, 0.3), (.l, 0.6)])
    set(.ng, [(.n, 0.05), (.nh, 0.1), (.m, 0.5)])
    set(.nh, [(.n, 0.1), (.ng, 0.15), (.i, 0.5)])
    set(.p, [(.P, 0), (.f, 0.25), (.b, 0.25)])
    set(.f, [(.P, 0.1), (.p, 0.3), (.v, 0.3), (.h, 0.5)])
    set(.t, [(.T, 0), (.th, 0.25), (.tr, 0.25), (.ch, 0.4), (.x, 0.5), (.dd, 0.4)])
    set(.v, [(.P, 0.1), (.w, 0.25), (.b, 0.25), (.f, 0.25), (.p, 0.4), (.u, 0.3)])
    set(.w, [(.v, 0.1), (.u, 0.1), (.o, 0.15), (.g, 0.5), (.kw, 0.5), (.ư, 0.3)])
    set(.kw, [(.k, 0.2), (.w, 0.4), (.K, 0.3)])
    set(.rLetter, [(.r, 0), (.l, 0.6), (.h, 0.7), (.g, 0.7), (.n, 0.7)])
    set(.finalR, [(.r, 0), (.schwa, 0.1), (.a, 0.2), (.K, 0.25), (.n, 0.4), (.T, 0.4), (.i, 0.4), (.l, 0.6)])
    set(.lLetter, [(.l, 0), (.n, 0.3), (.r, 0.6)])
    set(.finalL, [(.l, 0), (.n, 0.05), (.i, 0.25), (.u, 0.3), (.o, 0.3), (.r, 0.6)])
    set(.ll, [(.l, 0), (.i, 0.25), (.n, 0.1), (.d, 0.4)])
    set(.softC, [(.x, 0), (.s, 0.1), (.ch, 0.15), (.T, 0.1), (.k, 0.3), (.K, 0.3), (.th, 0.4)])
    set(.softG, [(.gi, 0), (.g, 0), (.d, 0.05), (.h, 0.1), (.ch, 0.4), (.kh, 0.3), (.T, 0.2), (.gi, 0), (.K, 0.2)])
    set(.chLetters, [(.ch, 0), (.s, 0.05), (.k, 0.1), (.K, 0.1), (.kh, 0.1), (.tr, 0.15), (.h, 0.25), (.x, 0.2), (.T, 0.15), (.t, 0.4)])
    set(.j, [(.gi, 0), (.d, 0.1), (.h, 0.1), (.i, 0.15), (.ch, 0.3), (.gi, 0), (.w, 0.2), (.kh, 0.3), (.g, 0.4), (.s, 0.5)])
    set(.xLetter, [(.x, 0), (.k, 0.2), (.K, 0.2), (.s, 0.2), (.h, 0.3), (.gi, 0.3), (.T, 0.2), (.d, 0.3)])
    set(.zLetter, [(.d, 0), (.gi, 0.05), (.x, 0.1), (.s, 0.2), (.T, 0.1), (.r, 0.4), (.dd, 0.5)])
    set(.sLetter, [(.x, 0), (.s, 0.1), (.T, 0.1), (.d, 0.1), (.gi, 0.2), (.ch, 0.4), (.t, 0.5)])
    set(.finalS, [(.x, 0), (.T, 0.05), (.s, 0.1), (.ch, 0.4), (.d, 0.35), (.gi, 0.4)])
    set(.shLetters, [(.s, 0), (.x, 0.1), (.ch, 0.15), (.T, 0.2), (.gi, 0.3), (.K, 0.3)])
    set(.thLetters, [(.th, 0), (.t, 0.1), (.T, 0.1), (.x, 0.2), (.d, 0.25), (.dd, 0.3), (.s, 0.3)])
    set(.tion, [(.s, 0), (.x, 0.05), (.ch, 0.2), (.t, 0.3), (.gi, 0.2), (.d, 0.2)])
    set(.yLetter, [(.i, 0), (.gi, 0.15), (.d, 0.2), (.e, 0.1), (.ư, 0.1), (.u, 0.2), (.w, 0.3), (.h, 0.4)])
    set(.glideW, [(.u, 0), (.o, 0), (.v, 0.1), (.w, 0.05), (.P, 0.2)])
    set(.silentH, [(.h, 0), (.kh, 0.1)])
    set(.weakB, [(.P, 0), (.b, 0)])
    set(.weakD, [(.T, 0.05), (.dd, 0), (.d, 0.2)])
    set(.weakG, [(.K, 0.05), (.g, 0), (.gi, 0.1)])
    set(.weakK, [(.K, 0), (.k, 0)])
    set(.weakP, [(.P, 0), (.p, 0)])
    set(.weakS, [(.x, 0), (.T, 0.05), (.s, 0.1), (.d, 0.15)])
    set(.weakT, [(.T, 0), (.t, 0), (.K, 0.3)])
    let anyVowel: [(Sound, Float)] = [(.a, 0.3), (.ă, 0.3), (.e, 0.3), (.i, 0.3), (.o, 0.3), (.u, 0.3), (.ư, 0.3), (.schwa, 0.12)]
    for sound in Sound.allCases where sound.isVowel { set(sound, anyVowel + [(sound, 0)]) }
    set(.aLetter, [(.a, 0), (.ă, 0.03), (.e, 0.08), (.o, 0.12), (.schwa, 0.08), (.i, 0.25)])
    set(.eLetter, [(.e, 0), (.i, 0.08), (.schwa, 0.05), (.a, 0.2), (.ă, 0.2)])
    set(.iLetter, [(.i, 0), (.a, 0.15), (.e, 0.12), (.schwa, 0.12), (.ă, 0.2)])
    set(.oLetter, [(.o, 0), (.u, 0.08), (.schwa, 0.08), (.a, 0.12), (.ă, 0.15), (.ư, 0.2)])
    set(.uLetter, [(.u, 0), (.ă, 0.05), (.a, 0.1), (.o, 0.12), (.ư, 0.03), (.schwa, 0.08), (.i, 0.12), (.w, 0.12)])
    set(.longI, [(.i, 0), (.e, 0.1), (.schwa, 0.2), (.a, 0.2)])
    set(.longU, [(.u, 0), (.ư, 0.05), (.o, 0.1), (.schwa, 0.15)])
    set(.weakE, [(.schwa, 0), (.e, 0.03), (.i, 0.1), (.a, 0.15), (.o, 0.15)])
    set(.finalE, [(.e, 0), (.schwa, 0), (.i, 0.1), (.a, 0.2)])
    return table
  }()

  /// What it costs that Vietnamese leaves an English sound out.
  static let deletion: [Float] = Sound.allCases.map { sound in
    switch sound {
    case .finalE: 0.02
    case .weakE: 0.06
    case .finalR: 0.08
    case .silentH: 0.05
    case .h: 0.25
    case .glideW: 0.1
    case .finalL: 0.25
    case .yLetter: 0.2
    case .w: 0.35
    case .weakB, .weakD, .weakG, .weakK, .weakP, .weakT: 0.15
    case .weakS: 0.22
    case .ll: 0.5
    case .sLetter: 0.6
    case .finalS: 0.35
    case .rLetter: 0.6
    case .tion: 0.7
    case _ where sound.isVowel: 0.2
    default: 0.9
    }
  }

  /// What it costs that Vietnamese has a sound that English does not write.
  static let insertion: [Float] = Sound.allCases.map { sound in
    switch sound {
    case .schwa: 0.05
    case .ư: 0.08
    case .i: 0.12
    case .u, .o: 0.15
    case .a, .ă, .e: 0.2
    case .T, .P, .K: 0.45
    case .w: 0.3
    case .h: 0.5
    default: 0.9
    }
  }

  /// How much a sound counts in a name's length.
  static let weight: [Float] = Sound.allCases.map { sound in
    switch sound {
    case .finalE, .silentH: 0.05
    case .weakE, .finalR, .glideW, .weakB, .weakD, .weakG, .weakK, .weakP, .weakS, .weakT: 0.2
    case .schwa: 0.1
    case _ where sound.isVowel: 0.35
    default: 1
    }
  }
}
