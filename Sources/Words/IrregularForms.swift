/// English words whose inflection no rule gives.
enum IrregularForms {
  /// Lemma first, then its forms. Source: the closed class of English strong and irregular verbs, nouns and adjectives.
  private static let rows = """
    be am is are was were been being 's 're 'm
    have has had having 've
    do does did done doing
    go goes went gone
    arise arose arisen
    awake awoke awoken
    bear bore borne born
    beat beaten
    become became
    begin began begun
    bend bent
    bet
    bid bade bidden
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast
    build built
    burn burnt
    buy bought
    cast
    catch caught
    choose chose chosen
    cling clung
    come came
    cost
    creep crept
    cut
    deal dealt
    dig dug
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown flies
    forbid forbade forbidden
    forecast
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    get got gotten
    give gave given
    grind ground
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hit
    hold held
    hurt
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    let
    lie lay lain lying
    light lit
    lose lost
    make made
    mean meant
    meet met
    mislead misled
    mistake mistook mistaken
    misunderstand misunderstood
    outdo outdid outdone
    overcome overcame
    oversee oversaw overseen
    overtake overtook overtaken
    overthrow overthrew overthrown
    pay paid
    plead pled
    prove proven
    put
    quit
    read
    rebuild rebuilt
    repay repaid
    rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set
    sew sewn
    shake shook shaken
    shed
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    shut
    sing sang sung
    sink sank sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    sling slung
    smell smelt
    sow sown
    speak spoke spoken
    speed sped
    spell spelt
    spend spent
    spill spilt
    spin spun
    spit spat
    split
    spoil spoilt
    spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    strike struck stricken
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    thrust
    tread trod trodden
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    undo undid undone
    uphold upheld
    upset
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
    can cannot can't could couldn't
    will won't 'll would wouldn't 'd
    shall shan't should shouldn't
    may might mightn't
    must mustn't
    not n't
    good better best
    well better best
    bad worse worst
    ill worse worst
    far farther farthest further furthest
    little less least
    many more most
    much more most
    old elder eldest
    man men
    woman women
    child children
    foot feet
    tooth teeth
    goose geese
    mouse mice
    louse lice
    ox oxen
    person people
    penny pence
    die dice
    crisis crises
    analysis analyses
    basis bases
    thesis theses
    hypothesis hypotheses
    diagnosis diagnoses
    emphasis emphases
    oasis oases
    phenomenon phenomena
    criterion criteria
    medium media
    datum data
    bacterium bacteria
    curriculum curricula
    stadium stadia
    referendum referenda
    memorandum memoranda
    alumnus alumni
    fungus fungi
    nucleus nuclei
    stimulus stimuli
    virus viruses
    index indices
    matrix matrices
    vertex vertices
    appendix appendices
    formula formulae
    larva larvae
    knife knives
    life lives
    wife wives
    half halves
    self selves
    loaf loaves
    shelf shelves
    thief thieves
    wolf wolves
    leaf leaves
    calf calves
    scarf scarves
    gas gases gasses
    bus buses busses
    die dying
    tie tying
    vie vying
    lie lies
    travel travelled travelling
    focus focused focussed focusing focussing
    panic panicked panicking
    mimic mimicked mimicking
    traffic trafficked trafficking
    this these
    that those
    i me my mine
    he him his
    she her hers
    we us our ours
    they them their theirs
    it its
    you your yours
    who whom whose
    himself themselves
    """

  /// Form → lemmas, as keys.
  static let table: [[UInt8]: [[UInt8]]] = {
    var table: [[UInt8]: [[UInt8]]] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ").map { Array($0.utf8) }
      for form in words.dropFirst() { table[form, default: []].append(words[0]) }
    }
    return table
  }()
}
