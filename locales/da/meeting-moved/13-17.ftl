# A meeting that is moved or called off, 13 to 17. Order and conditions: content/letters/meeting-moved/13-17.tera.

title = Til { $child-first }
hello = Hej { $child-first }
off = Vi skulle mødes { $was-dayword }. Det er aflyst.
was-off = Vi skulle have mødtes { $was-date }. Det blev aflyst.
other-clock = Vi mødes stadig { $meeting-dayword }, men på et andet tidspunkt.
other-day = Vi skulle mødes { $was-dayword }. Det er lavet om.
was-other-day = Vi skulle have mødtes { $was-date }. Det blev lavet om.
sorry = Måske har du ventet forgæves. Det er jeg ked af.
not-forgotten = Du er ikke glemt.
when-title = Hvornår mødes vi så?
when-today = Vi mødes i dag, { $meeting-date }, klokken { $meeting-clock }.
when-tomorrow = Vi mødes i morgen, { $meeting-date }, klokken { $meeting-clock }.
when-day = Vi mødes { $meeting-date } klokken { $meeting-clock }.
how-long = Vi taler i cirka { $meeting-length }.
place = Vi skal være her: { $meeting-place }.
does-it-fit = Passer tiden dårligt, så sig til, og så ser vi på det.
unknown-title = Hvad ved jeg ikke endnu?
no-day = Jeg fortæller dig, om vi skal mødes en anden dag.
between-title = Og imens?
feel = Er du irriteret over det, er det helt i orden at sige.
talk-trusted = Vil du tale med nogen, kan du gå til { $trusted-first }.
call = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
