# Sentences several documents share, 7 to 9: read together with an adult; short, concrete, warm, no pictures in words.
# Mean at most 8 words, longest 12, LIX 16. "jeg" is the adviser.

## Who and what
adviser-what = En rådgiver hjælper børn.
# barnets lov § 6
bisidder-what = En bisidder hjælper dig. Det er en, du er tryg ved.
interpreter-ask = Du kan bede om en tolk. { $interpreter-speech ->
    [signed] En tolk kan tegnsprog og dansk.
   *[spoken] En tolk kan dit sprog og dansk.
}

## What the child may do
not-answer = Du må gerne lade være med at svare.
dont-know = Du må gerne sige: "Det ved jeg ikke."
draw = Du må gerne tegne eller pege.
hear-me = Jeg skriver lidt ned. Du må gerne få det at vide.
hear-writer = Du må gerne få at vide, hvad { $writer-first } har skrevet.
stop-sign = Vil du stoppe? { $meeting-stop }
stop-plain = Vil du stoppe? { $stop-how ->
    [said] Så sig stop, eller bank i bordet.
    [raised] Så hold hånden op.
    [pointed] Så peg på billedet af hånden.
    [knocked] Så bank i bordet.
   *[usual] Så hold hånden op.
}
stop-then = Så stopper jeg. Jeg bliver ikke sur.

## What becomes of it
secrecy = Jeg kan ikke love, at det bliver en hemmelighed.
told-some = Har du brug for hjælp? Så siger jeg det til voksne, der hjælper børn.
parents-know-some = { $parents-who ->
    [mother] Måske får din mor også noget at vide.
    [father] Måske får din far også noget at vide.
    [other] Måske får de voksne derhjemme også noget at vide.
    [guardian] Måske får den voksne, der bestemmer om dig, også noget at vide.
   *[both] Måske får dine forældre også noget at vide.
}

## Afterwards and meanwhile
after-now = Før du går, siger jeg, hvad der så sker. Jeg siger også, hvad jeg ikke ved endnu.
after-now-when = Før du går, siger jeg, hvad der så sker. Jeg siger også, hvad jeg ikke ved endnu.
hear-on = Du hører fra mig { $meeting-hear-on }.
doors-open = Det må du gerne, også hvis du var stille.
bornetelefon = Alle børn kan ringe gratis til BørneTelefonen på 116 111.

## Whose job it is (barnets lov § 7)
not-wrong = Du har ikke gjort noget forkert.
no-scolding = Jeg kommer ikke for at skælde ud.
responsibility = Voksne skal passe på børn. Det er de voksnes job, ikke dit.

greeting = Hilsen { $adviser-first }

## The rights, for the opening card and for `rights`. A `…-title` is the card's bold line.
right-not-answer-title = Du behøver ikke svare
right-stop-title = Vil du stoppe?
right-stop-plain-title = Vil du stoppe?
right-stop = { $meeting-stop }
right-stop-plain = { $stop-how ->
    [said] Så sig stop, eller bank i bordet.
    [raised] Så hold hånden op.
    [pointed] Så peg på billedet af hånden.
    [knocked] Så bank i bordet.
   *[usual] Så hold hånden op.
}
right-stop-then = Så stopper jeg. Det lover jeg.
right-another-way-title = Du må gerne tegne
right-hear-me-title = Du må gerne få at vide, hvad jeg skriver
right-hear-writer-title = Du må gerne få at vide, hvad { $writer-first } skriver
right-what-next-title = Før du går, siger jeg, hvad der så sker
right-another-place-title = Vil du sidde et andet sted?
