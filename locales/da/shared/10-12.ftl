# Sentences several documents share, 10 to 12: reads alone, says who decides and why.
# Mean at most 10 words, longest 15, LIX 21. "jeg" is the adviser.

## Who and what
adviser-what = En rådgiver hjælper børn, når noget er svært.
# barnets lov § 6
bisidder-what = En bisidder er en, du stoler på, og som er der for din skyld.
bisidder-limit = Vi siger kun nej til din bisidder, hvis der er en særlig grund. Den får du at vide.
interpreter-ask = { $interpreter-speech ->
    [signed] Du kan bede om en tegnsprogstolk, der oversætter for os.
   *[spoken] Du kan bede om en tolk, der oversætter for os.
}

## What the child decides
not-answer = Du behøver ikke svare. "Det ved jeg ikke" er også et svar.
correct-me = Du må gerne rette mig eller sige: "Det forstår jeg ikke."
draw-write = Du må gerne tegne eller skrive i stedet.
stop-sign = Vil du stoppe? { $meeting-stop }
stop-plain = Vil du stoppe? { $stop-how ->
    [said] Så sig stop, eller bank i bordet.
    [raised] Så hold hånden op.
    [pointed] Så peg på billedet af hånden.
    [knocked] Så bank i bordet.
   *[usual] Så sig stop, eller hold hånden op.
}
stop-then = Så holder jeg op med at spørge.

## What becomes of it
notes-hear-me = Jeg skriver det vigtigste ned. Du kan få det at vide, før du går.
notes-hear-writer = Før du går, kan du få at vide, hvad { $writer-first } har skrevet.
told-some = Har du brug for hjælp, siger jeg det til voksne, der hjælper børn.
parents-read = { $parents-who ->
    [mother] Din mor kan som regel læse det, vi skriver.
    [father] Din far kan som regel læse det, vi skriver.
    [other] De voksne, der har ansvaret for dig, kan som regel læse det, vi skriver.
   *[both] Dine forældre kan som regel læse det, vi skriver.
}
parents-read-rule = Forældre kan tit læse det, vi skriver, men ikke altid.
secrecy = Derfor kan jeg ikke love at holde det hemmeligt.
secrecy-ask = Er der noget, andre ikke skal læse? Spørg mig, før du fortæller det. Jeg svarer ærligt.

## Afterwards and meanwhile
after-now = Før du går, siger jeg, hvad der sker nu. Jeg siger også, hvad jeg ikke ved endnu.
after-now-when = Før du går, siger jeg, hvad der sker nu. Jeg siger, hvad jeg ikke ved endnu, og hvornår du hører fra mig.
hear-when = Du får at vide, hvornår du hører fra mig.
hear-on = Du hører fra mig { $meeting-hear-on }.
doors-open = Du må gerne sige mere en anden dag, også hvis du er stille.
bornetelefon = Alle børn kan ringe gratis til BørneTelefonen på 116 111.

## Whose job it is (barnets lov § 7)
not-wrong = Du har ikke gjort noget forkert.
no-scolding = Jeg kommer ikke for at skælde ud.
responsibility = Det er de voksnes ansvar og ikke dit, at børn har det godt.

greeting = Mange hilsner fra { $adviser-first }

## The rights, for the opening card and for `rights`. A `…-title` is the card's bold line.
right-not-answer-title = Du behøver ikke svare
right-stop-title = Du kan stoppe, når du vil
right-stop-plain-title = Du kan stoppe, når du vil
right-stop = { $meeting-stop }
right-stop-plain = { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Sig stop, eller hold hånden op.
}
right-stop-then = Så holder jeg op med at spørge. Det lover jeg.
right-another-way-title = Du må gerne tegne eller skrive
right-hear-me-title = Du kan få at vide, hvad jeg skriver
right-hear-writer-title = Du kan få at vide, hvad { $writer-first } skriver
right-what-next-title = Før du går, siger jeg, hvad der sker nu
right-another-place-title = Du kan bede om et andet sted
right-another-place-walk-title = Du kan bede om et andet sted eller en gåtur
