# Alt, hvad en sag holder: arbejdskopien til den, der behandler en anmodning om at se sagen. Barnet læser den ikke.
# Felternes navne står i case-fields.ftl.

copy-title = Alt, der står i sagen
copy-lead = Arbejdskopi til den, der behandler en anmodning om at se sagen.
copy-not-yet = Må ikke udleveres, før den er læst igennem, og det er afgjort, hvad der må vises.
copy-number = Sagsnummer
copy-no-number = Sagen har ikke noget sagsnummer
copy-made = Lavet
copy-by = Lavet af
copy-sheets = Kopien er på { $count ->
    [one] { $count } side
   *[other] { $count } sider
  }.

copy-use = Sådan bruger du den
copy-use-read = Læs det hele, før noget bliver udleveret.
copy-use-mark = Hvor der står »Skal vurderes før udlevering«, kan der stå noget, der skader barnet eller en anden.
copy-use-rest = Mærket står kun ved det, Børnehøjde kender. Der kan være mere, også i historikken og i papirernes tekst.
copy-use-strike = Lav en kopi, og fjern det, der ikke må vises, så det ikke kan læses. Gem denne, som den er.

copy-apart = Det er ikke med
copy-apart-drafts = Kladder, som ingen har gemt i sagen.
copy-apart-systems = Det, der ligger i kommunens andre systemer.
copy-apart-signs = Tegn, som skriften her ikke har. De står som et nummer, for eksempel [U+1F600].
copy-apart-file = Koder, som kun programmer bruger. De står i datafilen (JSON).

copy-weigh = Skal vurderes før udlevering: { $why }
copy-weigh-drawings = det, barnet har tegnet
copy-weigh-others = oplysninger om andre end barnet
copy-weigh-off-paper = ord, som ikke skulle stå på barnets papir

## Afsnittene

copy-part-basics = Sagen
copy-part-child = Barnet
copy-part-people = Mennesker omkring barnet
copy-part-safety = Svarene om sikkerhed
copy-part-notices = Underretninger
copy-part-meetings = Møder
copy-part-noted = Hvornår samtalerne blev skrevet ned
copy-part-disclosures = Det, barnet fortalte af sig selv
copy-part-questions = Det, barnet har skrevet på sin egen skærm
copy-part-steps = Skridtene på barnets vej
copy-part-shown = Vejen, som barnet sidst så den
copy-part-agreements = Løfter til barnet
copy-part-decisions = Afgørelser
copy-part-adviser-changes = Skift af rådgiver
copy-part-ending = Hvordan sagen slutter
copy-part-papers = Papirer
copy-part-drawings = Tegninger, som barnet har gemt
copy-part-rest = Andet i sagen
copy-part-history = Hvad der er sket, og hvornår
copy-part-log = Hvem der har set sagen

copy-one-notices = Underretning { $number }
copy-one-disclosures = Nummer { $number }
copy-one-questions = Nummer { $number }
copy-one-steps = Skridt { $number }
copy-one-agreements = Løfte { $number }
copy-one-decisions = Afgørelse { $number }

copy-history-lead = Her står, hvad der er skrevet og rettet, også det, der senere blev ændret. Det, der stod fra begyndelsen og stadig gælder, står ovenfor. Klokkeslæt er dansk tid.
copy-paper = { $kind }, { $day }
copy-drawing = Gemt { $day }. Tegningen står ikke her. Den kan ses på barnets side og hentes som datafil.
copy-paper-bytes = Kun selve papiret er gemt, ikke teksten. Hent det på barnets side.
copy-corrected = Rettet
copy-glass = { $who } åbnede sagen, fordi det var akut. Adgangen gjaldt til { $until }.
copy-log-line = { $what } Fra: { $from }
copy-log-elsewhere = Loggen over, hvem der har åbnet sagen, kan en koordinator hente frem. Den er ikke med her.
copy-log-older = Her er de { $count } nyeste linjer. Der er ældre linjer, som en koordinator kan hente frem.
