# Sentences several documents share, 4 to 6: one idea a card, read aloud, pictures carry it.
# Mean at most 6 words, longest 9. "jeg" is the adviser. Never "for din skyld"; "du må gerne", not "du må".

job = Jeg hjælper børn.
# barnets lov § 6
bisidder-one = Du må gerne have { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} med.
bisidder-several = Hvem vil du have med? Måske { $bisidders-or }? En anden? Eller ingen?
bisidder-none = Du må gerne have en voksen med. Sig til mig hvem.
not-answer = Du behøver ikke svare. Du må gerne tegne.
dont-know = Du må gerne sige: "Det ved jeg ikke." Eller: "Det forstår jeg ikke."
stop-sign = Vil du stoppe? { $meeting-stop }
stop-plain = Vil du stoppe? { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Hold hånden op.
}
stop-then = Så stopper vi.
i-write = Jeg skriver lidt ned.
writer = { $writer-first } fra mit arbejde skriver lidt ned.
after-now = Så siger jeg, hvad der sker.
doors-open = Vi kan snakke igen.
not-wrong = Du har ikke gjort noget forkert.
no-scolding = Jeg skælder ikke ud.
# barnets lov § 7
responsibility = Voksne skal passe på børn.

## The rights, for the opening card and for `rights`.
# barnets lov § 6
right-bisidder-one = Du må gerne have { $bisidder-role ->
    [mother] din mor
    [father] din far
   *[other] { $bisidder-first }
} med. { $bisidder-pronoun ->
    [hun] Hun
    [han] Han
   *[de] { $bisidder-role ->
        [mother] Din mor
        [father] Din far
       *[other] { $bisidder-first }
    }
} er med for at hjælpe dig.
right-bisidder-several = Hvem vil du have med? Måske { $bisidders-or }? Eller en anden?
right-bisidder-none = Du må gerne have en voksen med. Sig til mig hvem.
right-bisidder-other = Vil du hellere have en anden? Eller ingen? Så sig det.
right-bisidder-no = Du må også gerne sige nej tak.
right-stop = Vil du stoppe? { $meeting-stop }
right-stop-plain = Vil du stoppe? { $stop-how ->
    [said] Sig stop, eller bank i bordet.
    [raised] Hold hånden op.
    [pointed] Peg på billedet af hånden.
    [knocked] Bank i bordet.
   *[usual] Hold hånden op.
}
right-stop-then = Så stopper vi.
right-hear-me = Jeg skriver lidt ned.
right-hear-writer = { $writer-first } skriver lidt ned.
right-hear = Vil du vide, hvad der står? Så siger jeg det.
told-some = Måske siger jeg noget til en voksen, der hjælper.
right-interpreter = { $interpreter-speech ->
    [signed] Du må gerne bruge tegnsprog.
   *[spoken] Du må gerne tale dit eget sprog.
} En voksen siger det på dansk.
right-interpreter-named = { $interpreter-speech ->
    [signed] Du må gerne bruge tegnsprog.
   *[spoken] Du må gerne tale dit eget sprog.
} { $interpreter-first } siger det på dansk.
right-another-place = Vil du sidde et andet sted? Sig det.
