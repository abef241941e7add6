# Notatet til kommunens egen journal: overskrifterne står i den samme rækkefølge hver gang, og det, ingen har noteret, i én linje til sidst.
# Det er rådgiverens; barnet læser det ikke.

title = Notat til journalen
not-noted = Ikke noteret: { $parts }.
not-noted-yet = Ikke noteret endnu: { $parts }.
made = Notatet er lavet { $day } ud fra det, der står i Børnehøjde.
made-words = Det, som rådgiveren og barnet har sagt, står med deres egne ord.

part-child = Barnet
part-meeting = Samtalen
part-room = Deltagere
part-bisidder = Bisidder (barnets lov § 6)
part-rights = Det har barnet fået at vide om sine rettigheder
part-said = Barnets egne ord
part-disclosed = Det, barnet fortalte eller tog tilbage
part-stops = Stop og pauser
part-observed = Det så og hørte vi
part-agreements = Aftaler
part-next = Det sker nu
part-settled = Før samtalen var slut
part-papers = Papirer, som barnet har fået
part-corrected = Rettelser

## De samme dele i linjen med det, ingen har noteret
none-child = barnets navn og alder
none-meeting = tid og sted
none-room = deltagere
none-bisidder = bisidder (barnets lov § 6)
none-bisidder-offered = hvornår og hvordan barnet fik tilbudt en bisidder
none-rights = hvad barnet har fået at vide om sine rettigheder
none-said = barnets egne ord
none-stops = stop og pauser
none-observed = hvad vi så og hørte
none-agreements = aftaler
none-next = hvad der sker nu
none-settled = hvad der var på plads til sidst
none-papers = papirer til barnet

child-name = Fornavn:
child-years = Alder: { $years } år
child-number = Sagsnummer:

meeting-kind = Mødetype: { $kind }
meeting-at = Tid: { $day } klokken { $from }
meeting-from-to = Tid: { $day } fra klokken { $from } til { $to }
# Ordene er skrevet til barnet: »din skole« er barnets.
meeting-place-planned = Planlagt sted, med ordene til barnet:
meeting-place-given = Givet til barnet i brevet, sted:
meeting-topics-planned = Planlagte emner, med ordene til barnet:
meeting-topics-given = Givet til barnet i brevet, emner:
meeting-ahead = Samtalen er ikke holdt endnu.
meeting-off = Samtalen er aflyst.
meeting-not-held = Det er ikke noteret, at samtalen er holdt.
meeting-from-file = Samtalen var holdt, da sagen kom hertil som en fil. Det, der står om den, er fra filen.

does-talks = , { $role }, talte med barnet.
does-writes = , { $role }, skrev ned.
does-supports = , { $role }, var der for barnet.
does-interprets = , { $role }, tolkede.
will-talk = , { $role }, skal tale med barnet.
will-write = , { $role }, skal skrive det vigtigste ned.
will-support = , { $role }, skal være der for barnet.
will-interpret = , { $role }, skal tolke.
does-there = , { $role }

bisidder-offered = Barnet fik at vide { $day }, at det har ret til en bisidder.
bisidder-offered-once = Barnet har fået at vide, at det har ret til en bisidder. Dagen er ikke noteret.
bisidder-by = Sagt af:
bisidder-how = Sådan:
bisidder-answer = Barnets svar:
bisidder-who = Mulig bisidder:

right-told = { $right }: { $how }. { $reaction }
told-somehow = fortalt
took-understood = Barnet forstod det.
took-not-sure = Det er usikkert, om barnet forstod det.
took-not-understood = Barnet forstod det ikke. Det skal siges igen.
took-declined = Barnet ville ikke høre om det.
took-unsaid = Det er ikke noteret, hvordan barnet tog det.

said-quote = »{ $words }«
said-confirmed = (læst op for barnet, som sagde ja)
said-not-read-back = Rådgiverens note, ikke læst op for barnet:
disclosed-told = Barnet fortalte:
disclosed-told-unsaid = Barnet fortalte noget. Ordene er ikke skrevet ned.
disclosed-taken-back-unsaid = Barnet tog noget tilbage. Ordene er ikke skrevet ned.
disclosed-taken-back = Barnet tog noget tilbage:
said-struck = En linje er strøget. Barnet sagde, at den ikke passede.

stop = Barnet brugte sit stoptegn.
stop-at = Klokken { $clock } brugte barnet sit stoptegn.
stop-stop = Barnet trykkede stop på skærmen.
stop-stop-at = Klokken { $clock } trykkede barnet stop på skærmen.
stop-pause = Barnet bad om en pause.
stop-pause-at = Klokken { $clock } bad barnet om en pause.
stop-not-answer = Barnet ville ikke svare.
stop-not-answer-at = Klokken { $clock } ville barnet ikke svare.
stop-heard = Rådgiveren sagde klokken { $clock }, at stoppet var hørt.
stop-chose-pause = Barnet valgte en pause.
stop-chose-other = Barnet valgte at tale om noget andet.
stop-chose-bisidder = Barnet valgte at være alene med sin bisidder.
stop-chose-end = Barnet valgte at slutte for i dag.
stop-chose-ready = Barnet sagde selv til, da det var klar igen.
stop-sign = Tegnet:
stop-answer = Det gjorde den voksne:

observed-where = – Sammenhæng:
observed-when = ({ $when })
observed-apart = Her står kun det, der blev set og hørt. Vurderingen skrives for sig.

agreement-who = Lovet af
agreement-by = senest { $day }
agreement-open = uden dato

next-hears = Barnet hører fra os senest { $day }.
next-further = Går videre:
next-to = Til:
next-told = Får det at vide:
next-told-on = – { $day }.
tonight-is-safe = Natten efter samtalen sover barnet et sted, hvor ingen, der kan være en fare for barnet, bor eller kommer.
tonight-is-with-suspect = Natten efter samtalen sover barnet et sted, hvor en, der kan være en fare for barnet, bor eller kommer.
tonight-is-unknown = Det vides ikke, hvor barnet sover natten efter samtalen.
next-unknown = Det ved vi ikke endnu:
next-meeting = Vi ses igen { $when }.

paper = { $kind }, { $version }: { $how }, { $day }.

settled-open = står åbent.
settled-done = gjort.
settled-shown = gjort. Det står i sagen.
settled-not-possible = kunne ikke lade sig gøre.
settled-later = skal gøres { $day }.
settled-section = ({ $section })

corrected-on = { $day } blev { $what } rettet.
corrected-attended = det, der stod om, hvem der var til stede,
corrected-times = tidspunktet
corrected-line = en af barnets linjer
corrected-told = det, der stod om en rettighed,
corrected-offered = det, der stod om bisidder,
corrected-observed = en iagttagelse
corrected-was = Før stod der:
corrected-now = Nu står der:
corrected-why = Fordi:
