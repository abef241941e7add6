# Sentences several documents share, 13 to 17: plain adult speech, never babyish.
# Mean at most 12 words, longest 18, LIX 27. "jeg" is the adviser.

## Who and what
adviser-what = Mit job er at hjælpe børn og unge, når noget er svært.
# barnets lov § 6 stk. 1 and 2, § 6 stk. 4
bisidder-what = En bisidder er en, du har tillid til, og som er der for din skyld.
bisidder-limit = Kommunen siger kun nej til den, du vælger, hvis der er en særlig grund. Den får du at vide.
bisidder-silence = En bisidder må fortælle mig, hvad du siger, men ikke familie eller venner. Er et barn i fare, skal bisidderen hente hjælp.
interpreter-ask = { $interpreter-speech ->
    [signed] Du kan bede om en tegnsprogstolk, der oversætter for os.
   *[spoken] Du kan bede om en tolk, der oversætter for os.
}

## What the child can count on
not-answer = Du behøver ikke svare eller forklare hvorfor. "Det ved jeg ikke" er også et svar.
correct-me = Du må gerne rette mig eller sige: "Det forstår jeg ikke." Du må også gerne skrive eller tegne i stedet.
stop = Du kan stoppe når som helst.
stop-sign = { $meeting-stop }
stop-plain = { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Sig stop, eller hold hånden op.
}
stop-then = Så holder jeg op med at spørge.
notes-hear-me = Jeg skriver det vigtigste ned, og du kan få det at vide. Er du uenig, skriver jeg det også.
notes-hear-writer = Du kan få at vide, hvad { $writer-first } skriver. Er du uenig, skriver vi det også.

## What nobody can promise
secrecy = Jeg kan ikke love, at alt bliver mellem os.
in-danger = Har du brug for hjælp, skal jeg sige det til dem, der hjælper unge.
parents-read = { $parents-who ->
    [mother] Din mor kan som regel få lov at læse det, vi skriver.
    [father] Din far kan som regel få lov at læse det, vi skriver.
    [other] De voksne, der har ansvaret for dig, kan som regel få lov at læse det, vi skriver.
   *[both] Dine forældre kan som regel få lov at læse det, vi skriver.
}
parents-read-rule = Forældre kan som regel få lov at læse det, vi skriver, men ikke altid.
secrecy-ask = Er der noget, andre ikke skal læse? Spørg mig, før du fortæller det. Jeg svarer ærligt.

## Afterwards and meanwhile
after-now = Før du går, siger jeg, hvad der sker nu, og hvem der gør hvad. Jeg siger også, hvad jeg ikke ved endnu.
after-now-when = Før du går, siger jeg, hvad der sker nu, og hvem der gør hvad. Jeg siger, hvad jeg ikke ved endnu, og hvornår du hører fra mig.
hear-when = Du får at vide, hvornår du hører fra mig.
hear-on = Du hører fra mig { $meeting-hear-on }.
doors-open = Du kan sige mere en anden dag, også hvis du er stille denne gang.
bornetelefon = BørneTelefonen på 116 111 er gratis, og du behøver ikke sige dit navn.

## Whose job it is (barnets lov § 7)
not-wrong = Du har ikke gjort noget forkert.
no-scolding = Jeg kommer ikke for at skælde ud eller give dig skylden.
responsibility = Det er de voksnes ansvar at hjælpe. Du skal ikke klare det alene.

greeting = Hilsen { $adviser-first }

## The rights, for the opening card and for `rights`. A `…-title` is the card's bold line.
right-not-answer-title = Du behøver ikke svare
right-stop-title = Du kan stoppe når som helst
right-stop-plain-title = Du kan stoppe når som helst
right-stop = { $meeting-stop }
right-stop-plain = { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Sig stop, eller hold hånden op.
}
right-stop-then = Så holder jeg op med at spørge. Det lover jeg.
right-another-way-title = Du må gerne skrive eller tegne
right-hear-me-title = Du kan få at vide, hvad jeg skriver
right-hear-writer-title = Du kan få at vide, hvad { $writer-first } skriver
right-what-next-title = Før du går, siger jeg, hvad der sker nu
right-another-place-title = Du kan bede om et andet sted
right-another-place-walk-title = Du kan bede om et andet sted eller en gåtur
