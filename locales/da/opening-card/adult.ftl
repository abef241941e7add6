# For the adviser: the opening card in one minute. Order and conditions: content/letters/opening-card/adult.tera.
# Plain adult Danish, LIX at most 35. No genitive of a name: "Jonas" and "Laura" bend differently.

title = Sådan bruger du kortet
heading = Sådan bruger du kortet
not-a-list = Læg kortet, så { $child-first } kan se det, og brug et minut på det. Det er en begyndelse og ikke en tjekliste.
practise = Fortæl om bisidderen, og prøv så de tre ting. Det er lettere at bruge noget, man har prøvet.
thank = Når { $child-first } retter dig, så sig tak, og ret det.
stop-at-once = Når { $child-first } bruger stoptegnet, så stop midt i sætningen, også senere, når det gælder.
dont-know = Siger { $child-first } "det ved jeg ikke", er det et svar, og du spørger ikke igen.
tell-the-rest = Lad kortet blive liggende, og tag resten frem, når der er brug for det.
bisidder-first = Nævner { $child-first } en bisidder, så spørg ikke personen, før I ved, at det er sikkert.
note-reaction = Skriv bagefter, hvordan { $child-first } tog imod det, også hvis svaret er "ikke forstået".
keep-child = { $child-first } må gerne tage kortet med.
keep-here = Behold selv kortet bagefter.
keep-here-unsafe = Behold selv kortet bagefter. Det må ikke med hjem.
