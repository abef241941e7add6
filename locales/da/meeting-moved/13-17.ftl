# A meeting that is moved or called off, 13 to 17. Order and conditions: content/letters/meeting-moved/13-17.tera.

title = Til { $child-first }
hello = Hej { $child-first }
off = Vi skulle mødes { $was-date }. Det er aflyst.
other-day = Vi skulle mødes { $was-date }. Nu bliver det en anden dag.
other-clock = Vi mødes stadig { $meeting-date }, men på et andet tidspunkt.
was = Vi skulle have mødtes { $was-date }. Det blev ikke til noget.
sorry = Hvis du har ventet forgæves, er jeg ked af det.
not-forgotten = Jeg har ikke glemt dig.
when-title = Hvornår mødes vi så?
when-today = Vi mødes i dag, { $meeting-date }, klokken { $meeting-clock }.
when-tomorrow = Vi mødes i morgen, { $meeting-date }, klokken { $meeting-clock }.
when-day = Vi mødes { $meeting-date } klokken { $meeting-clock }.
how-long = Vi taler i cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
does-it-fit = Passer tiden dårligt, så sig til. Så ser vi på det.
does-it-fit-by = Passer tiden dårligt, så sig det til den, der gav dig papiret. Så ser vi på det.
unknown-title = Hvad ved jeg ikke endnu?
no-day = Jeg ved ikke, om vi skal mødes en anden dag. Når jeg ved det, får du det at vide.
hears = Du hører fra mig { $waiting-hears }.
between-title = Og imens?
why = Vil du vide hvorfor, så spørg mig.
feel = Er du irriteret eller skuffet, må du gerne sige det.
talk-trusted = Vil du tale med nogen, kan du gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
