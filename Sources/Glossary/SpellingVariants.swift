import Words

/// British and American spellings of the words that names of offices and bodies are made of.
///
/// A glossary lists one of them. Source: the style guides of either side; only words that glossaries of news use.
enum SpellingVariants {
  /// The other spelling of each word that has two.
  static func twins(_ words: inout Tokenizer) -> [UInt32: WordID] {
    var twin: [UInt32: WordID] = [:]
    for row in SpellingVariants.rows.split(whereSeparator: \.isNewline) {
      let pair = row.split(separator: " ").map { words.id(of: WordKey(String($0)).bytes) }
      twin[pair[0].rawValue] = pair[1]
      twin[pair[1].rawValue] = pair[0]
    }
    return twin
  }

  private static let rows = """
    defense defence
    center centre
    organization organisation
    organizations organisations
    labor labour
    program programme
    programs programmes
    harbor harbour
    theater theatre
    maneuver manoeuvre
    maneuvers manoeuvres
    armor armour
    armored armoured
    color colour
    honor honour
    favor favour
    neighbor neighbour
    rumor rumour
    behavior behaviour
    humor humour
    license licence
    offense offence
    fiber fibre
    liter litre
    liters litres
    kilometer kilometre
    kilometers kilometres
    meter metre
    meters metres
    ton tonne
    tons tonnes
    aluminum aluminium
    airplane aeroplane
    plow plough
    mold mould
    gray grey
    check cheque
    tire tyre
    pediatric paediatric
    orthopedic orthopaedic
    anemia anaemia
    leukemia leukaemia
    diarrhea diarrhoea
    estrogen oestrogen
    fetus foetus
    hemorrhage haemorrhage
    hemophilia haemophilia
    edema oedema
    tumor tumour
    authorization authorisation
    civilization civilisation
    colonization colonisation
    decolonization decolonisation
    demilitarized demilitarised
    globalization globalisation
    hospitalization hospitalisation
    immunization immunisation
    industrialization industrialisation
    liberalization liberalisation
    mobilization mobilisation
    modernization modernisation
    nationalization nationalisation
    naturalization naturalisation
    normalization normalisation
    organized organised
    privatization privatisation
    specialized specialised
    stabilization stabilisation
    standardization standardisation
    sterilization sterilisation
    urbanization urbanisation
    authorized authorised
    centralized centralised
    counseling counselling
    counselor counsellor
    traveler traveller
    travelers travellers
    councilor councillor
    councilors councillors
    enrollment enrolment
    fulfillment fulfilment
    installment instalment
    jewelry jewellery
    analog analogue
    catalog catalogue
    dialog dialogue
    pajamas pyjamas
    skeptic sceptic
    story storey
    judgment judgement
    vapor vapour
    savior saviour
    endeavor endeavour
    parlor parlour
    rigor rigour
    fertilizer fertiliser
    stabilizer stabiliser
    equalizer equaliser
    """
}
