# A meeting that is moved or called off, 10 to 12. Order and conditions: content/letters/meeting-moved/10-12.tera.

title = Til { $child-first }
hello = Hej { $child-first }
off = Vi skulle mødes { $was-date }. Det er aflyst.
other-day = Vi skulle mødes { $was-date }. Nu bliver det en anden dag.
other-clock = Vi mødes stadig { $meeting-date }, men på et andet tidspunkt.
was = Vi skulle have mødtes { $was-date }. Det blev ikke til noget.
sorry = Hvis du har ventet på mig, er jeg ked af det.
not-forgotten = Jeg har ikke glemt dig.
when-title = Hvornår mødes vi så?
when-today = Vi mødes i dag, { $meeting-date }, klokken { $meeting-clock }.
when-tomorrow = Vi mødes i morgen, { $meeting-date }, klokken { $meeting-clock }.
when-day = Vi mødes { $meeting-date } klokken { $meeting-clock }.
how-long = Vi snakker i cirka { $meeting-length }.
place = Det er her: { $meeting-place }.
does-it-fit = Passer tiden ikke, så sig det til mig.
does-it-fit-by = Passer tiden ikke, så sig det til den, der gav dig papiret.
unknown-title = Hvad ved jeg ikke endnu?
no-day = Jeg ved ikke, om vi skal mødes en anden dag. Når jeg ved det, siger jeg det til dig.
hears = Du hører fra mig { $waiting-hears }.
between-title = Og imens?
why = Vil du vide hvorfor, så spørg mig.
feel = Du må gerne være skuffet, sur eller lettet. Det må du også gerne sige til mig.
talk-trusted = Vil du snakke med nogen, kan du gå til { $trusted-role ->
    [mother] din mor
    [father] din far
   *[other] { $trusted-first }
}.
call = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
