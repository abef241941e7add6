# The way of the case, 13 to 17. Order and conditions: content/letters/timeline/13-17.tera.
# A caption says what a step is in the way it stands, and no other state: what is done, that it is done, and not that it was in
# time; what may come, that it may, in one thought. Forms that are not here may not be said (domain/src/timeline.rs).

title = Til { $child-first }
heading = Din vej, { $child-first }
lead = Her står, hvor vi er nu, og hvad vi ikke ved endnu.
me = Det er mig, { $adviser-first }, der skriver. Jeg er din rådgiver i kommunen.
# Paper is read on other days too.
as-of = Sådan ser det ud { $way-today }.
unknown-title = Det ved vi ikke endnu
unknown = { $way-unknown ->
    [help] Vi ved ikke endnu, om der er noget, vi skal hjælpe med.
    [start] Vi ved ikke endnu, hvornår hjælpen begynder.
    [meet] Vi ved ikke endnu, hvornår vi skal tale sammen.
    [again] Vi ved ikke endnu, om vi skal tale sammen igen.
   *[after] Vi ved ikke endnu, hvad der sker bagefter.
} Når vi ved det, siger vi det til dig.
order = Bliver noget lavet om, viser jeg dig det.
sign-title = Vi har ikke glemt dig
meets-title = Hvornår ses vi?
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }, selv hvis der ikke er noget nyt.
sign-hears = Du hører fra mig { $sign-day }. Det gør du også, hvis der ikke er noget nyt.
sign-none-title = Hvornår hører du fra mig?
sign-none = Vi har ikke aftalt en dag, hvor du hører fra mig. Det er mig, der skal finde en. Vi har ikke glemt dig.
adults-do = Det er de voksne, der skal sørge for det, der står her.
between-title = Imens
not-your-job = Du behøver ikke gøre noget. Det er de voksnes ansvar.
talk-trusted = Vil du tale med nogen, { $trusted-role ->
    [mother] kan du gå til din mor.
    [father] kan du gå til din far.
    [teacher] kan du gå til { $trusted-first }, din lærer.
    [pedagogue] kan du gå til { $trusted-first }, din pædagog.
   *[other] kan du gå til { $trusted-first }.
}
call-me = Vil du tale med mig, kan du ringe på { $adviser-phone }.
call-me-hours = Vil du tale med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
ask-me = Vil du vide mere, så spørg mig, når du hører fra mig.
own-way = Plads til dine egne noter:
# Over what goes on and what comes next, in a letter.
now-next-title = Din vej lige nu

## The stations, a form for each way in which one can stand
way-report =
    .done = Kommunen har fået at vide, at du kan have brug for hjælp.
    .now = Kommunen får at vide, hvordan du har det.
    .next = Kommunen skal have at vide, hvordan du har det.
    .waiting = Kommunen venter på at få mere at vide.
way-first-look =
    .done = Vi har set på det, vi fik at vide om dig.
    .now = Vi ser på, om du skal have hjælp med det samme.
    .next = Vi skal se på, om du skal have hjælp med det samme.
    .waiting = Vi venter på at få mere at vide, før vi ser på, om du skal have hjælp.
    .maybe = Måske ser vi på det en gang til.
way-risk-assessment =
    .done = Vi har set på, hvad der er sikkert for dig.
    .now = Vi finder ud af, hvad der er sikkert for dig, før vi taler med andre.
    .next = Vi skal finde ud af, hvad der er sikkert for dig, før vi taler med andre.
    .waiting = Vi venter på at få mere at vide om, hvad der er sikkert for dig.
    .maybe = Måske ser vi igen på, hvad der er sikkert for dig.
way-acute =
    .done = Noget kunne ikke vente. Vi gjorde noget med det samme. Du kan spørge mig hvad og hvorfor.
    .now = Noget kan ikke vente. Jeg siger dig, hvad vi gør, og hvorfor.
    .next = Noget kan ikke vente. Jeg siger dig, hvad vi vil gøre, og hvorfor.
    .waiting = Vi venter på at få mere at vide. Jeg siger dig, hvad vi gør, og hvorfor.
way-safety-plan =
    .done = Vi har aftalt, hvem du kan gå til, og hvad du gør, hvis det bliver utrygt.
    .now = Vi aftaler med dig, hvem du kan gå til, og hvad du gør, hvis det bliver utrygt.
    .next = Vi skal aftale med dig, hvem du kan gå til, og hvad du gør, hvis det bliver utrygt.
    .waiting = Vi venter på at kunne aftale mere.
    .maybe = Måske aftaler vi mere om, hvad du gør, hvis det bliver utrygt.
way-talk =
    .done = Vi har talt sammen.
    .now = Vi taler sammen. Jeg vil høre, hvad du tænker.
    .next = Vi skal tale sammen. Jeg vil høre, hvad du tænker.
    .waiting = Vi venter på, at vi kan tale sammen.
    .maybe = Måske skal vi tale sammen.
way-parents-talk =
    .done = Vi har talt med dem, der har ansvaret for dig.
    .now = Vi taler med dem, der har ansvaret for dig.
    .next = Vi skal tale med dem, der har ansvaret for dig.
    .waiting = Vi venter på at tale med dem, der har ansvaret for dig.
    .maybe = Måske taler vi med dem, der har ansvaret for dig.
way-screening =
    .done = Vi har set på alt det, vi ved nu.
    .now = Vi ser på, om vi skal undersøge mere.
    .next = Vi skal se på, om der er brug for at undersøge mere.
    .waiting = Vi er ved at finde ud af, om vi skal undersøge noget mere.
    .maybe = Måske ser vi på, om vi skal undersøge mere.
way-limited-assessment =
    .done = Vi har undersøgt nogle få ting.
    .now = Vi undersøger nogle få ting, så vi kan se, om du har brug for hjælp.
    .next = Vi skal undersøge nogle få ting, så vi kan se, om du har brug for hjælp.
    .waiting = Vi venter på svar om nogle få ting.
    .maybe = Måske undersøger vi kun nogle få ting.
    .one-of = Måske undersøger vi kun nogle få ting.
way-assessment =
    .done = Vi har undersøgt, hvad der er svært, og hvad der går godt.
    .now = Vi undersøger, hvad der er svært, og hvad der går godt. Det kan tage nogle måneder.
    .next = Vi skal undersøge, hvad der er svært, og hvad der går godt.
    .waiting = Vi venter på at få mere at vide om, hvad der er svært, og hvad der går godt.
    .maybe = Måske undersøger vi, hvad der er svært, og hvad der går godt.
    .one-of = Måske undersøger vi, hvad der er svært, og hvad der går godt.
way-police =
    .done = Vi har talt med politiet.
    .now = Vi taler med politiet.
    .next = Vi skal tale med politiet.
    .waiting = Vi venter på svar fra politiet.
way-police-interview =
    .done = Du har talt med politiet.
    .now = Politiet vil gerne tale med dig. Du behøver ikke forberede dig. Jeg fortæller dig det, jeg kan.
    .next = Så vil politiet gerne tale med dig. Du behøver ikke forberede dig. Jeg fortæller dig det, jeg kan.
    .waiting = Vi venter på at høre fra politiet. Jeg fortæller dig det, jeg kan.
way-barnehus =
    .done = Vi har været i Børnehuset. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
    .now = Vi mødes i Børnehuset. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
    .next = Vi skal mødes i Børnehuset. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
    .waiting = Vi venter på at høre fra Børnehuset. Det er et sted, hvor flere, der hjælper børn og unge, arbejder sammen.
way-medical-check =
    .done = En læge har undersøgt dig.
    .now = En læge undersøger dig. Du kan spørge lægen undervejs.
    .next = En læge skal undersøge dig. Du kan spørge lægen undervejs.
    .waiting = Vi venter på at høre fra lægen.
way-cooperation-meeting =
    .done = De voksne omkring dig har mødtes.
    .now = De voksne omkring dig mødes og aftaler, hvem der gør hvad.
    .next = De voksne omkring dig skal mødes og aftale, hvem der gør hvad.
    .waiting = Vi venter på, at de voksne omkring dig kan mødes.
    .maybe = Måske mødes de voksne omkring dig.
way-network-meeting =
    .done = Vi har mødtes med nogle af dem, der betyder noget for dig.
    .now = Vi mødes med nogle af dem, der betyder noget for dig.
    .next = Vi skal mødes med nogle af dem, der betyder noget for dig.
    .waiting = Vi venter på at mødes med nogle af dem, der betyder noget for dig.
    .maybe = Måske mødes vi med nogle af dem, der betyder noget for dig.
way-school-meeting =
    .done = Vi har mødtes med skolen om, hvordan du har det der.
    .now = Vi mødes med skolen om, hvordan du har det der.
    .next = Vi skal mødes med skolen om, hvordan du har det der.
    .waiting = Vi venter på at høre fra skolen.
    .maybe = Måske mødes vi med skolen om, hvordan du har det der.
way-guidance =
    .done = De voksne i din familie har fået gode råd.
    .now = De voksne i din familie får gode råd.
    .next = De voksne i din familie skal have gode råd.
    .waiting = Vi venter på, at de voksne i din familie kan få gode råd.
    .maybe = Måske får de voksne i din familie gode råd.
    .one-of = Måske får de voksne i din familie gode råd.
way-referred-no-case =
    .done = Kommunen stoppede her. Du kan spørge mig, hvor du ellers kan få hjælp.
    .now = Kommunen stopper her. Vi siger, hvor du ellers kan få hjælp.
    .next = Så stopper kommunen her. Vi siger, hvor du ellers kan få hjælp.
    .waiting = Vi venter på at få at vide, om kommunen stopper her.
    .maybe = Måske stopper kommunen her.
    .one-of = Måske stopper kommunen her. Så siger vi, hvor du ellers kan få hjælp.
way-hearing =
    .done = Vi har hørt, hvad du mener.
    .now = Vi hører, hvad du mener, før der bliver besluttet noget.
    .next = Vi vil høre, hvad du mener, før der bliver besluttet noget.
    .waiting = Vi venter på at høre, hvad du mener.
way-decision =
    .done = Kommunen har besluttet noget. Du kan spørge, hvad det blev, og hvordan vi brugte det, du sagde.
    .now = Kommunen beslutter, om du skal have hjælp, og hvilken.
    .next = Kommunen skal beslutte, om du skal have hjælp, og hvilken.
    .waiting = Vi venter på, at kommunen beslutter, om du skal have hjælp.
    .maybe = Måske skal kommunen beslutte, om du skal have hjælp.
    .early = Kommunen skal beslutte, hvad der skal ske nu.
way-placement =
    .done = Du er flyttet og bor et andet sted end hjemme.
    .now = Du flytter hen og bor et andet sted end hjemme.
    .next = Du skal bo et andet sted end hjemme.
    .waiting = Vi venter på at få at vide, hvor du skal bo.
    .considered = Kommunen overvejer, om du skal bo et andet sted i en periode.
way-contact =
    .done = Vi har aftalt, hvem du skal se, hvornår og hvordan.
    .now = Vi aftaler, hvem du skal se, hvornår og hvordan.
    .next = Vi skal aftale, hvem du skal se, hvornår og hvordan.
    .waiting = Vi venter på at aftale, hvem du skal se.
way-plan =
    .done = Der er skrevet en plan. Den siger, hvad der skal ske, og hvem der gør det.
    .now = Vi skriver en plan. Den siger, hvad der skal ske, og hvem der gør det.
    .next = Vi skal skrive en plan. Den siger, hvad der skal ske, og hvem der gør det.
    .waiting = Vi venter på at skrive en plan.
    .maybe = Måske skriver vi en plan.
way-help =
    .done = Hjælpen er begyndt.
    .now = Hjælpen er i gang. Sig til, hvis den ikke passer.
    .next = Hjælpen skal begynde. Du får at vide, hvem du skal møde, hvorfor, og cirka hvor længe.
    .waiting = Vi venter på, at hjælpen kan begynde.
    .maybe = Måske får du hjælp.
way-follow-up =
    .done = Vi har talt sammen igen.
    .now = Vi taler sammen igen om, hvordan det går.
    .next = Vi skal tale sammen igen om, hvordan det går.
    .waiting = Vi venter på at tale sammen igen.
    .maybe = Måske taler vi sammen igen.
way-complaint =
    .done = Nogle, der ikke selv har besluttet det, har set på det igen.
    .now = Nogle, der ikke selv har besluttet det, ser på det igen.
    .next = Nogle, der ikke selv har besluttet det, skal se på det igen.
    .waiting = Vi venter på, at nogle andre ser på det igen.
    .maybe = Måske ser nogle andre på det, der er besluttet.
way-lawyer =
    .done = Du har mødt en advokat. Advokaten kender reglerne og hjælper dig.
    .now = Du møder en advokat. Advokaten kender reglerne og hjælper dig.
    .next = Du skal møde en advokat. Advokaten kender reglerne og hjælper dig.
    .waiting = Vi venter på en advokat til dig. Advokaten kender reglerne og hjælper dig.
way-new-adviser =
    .done = Du har fået en ny rådgiver.
    .now = Du får en ny rådgiver. Vi siger hvorfor, og hvad den nye ved i forvejen.
    .next = Du skal have en ny rådgiver. Vi siger hvorfor, og hvad den nye ved i forvejen.
    .waiting = Vi venter på at få at vide, hvem din nye rådgiver bliver.
way-goodbye =
    .done = Vi er færdige. Du kan spørge, hvordan du kan komme tilbage.
    .now = Vi slutter. Vi siger, hvad der sker bagefter, og hvordan du kan komme tilbage.
    .next = Vi skal slutte. Vi siger, hvad der sker bagefter, og hvordan du kan komme tilbage.
    .waiting = Vi venter med at sige farvel.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = Besked til kommunen
way-card-first-look = Et første kig
way-card-risk-assessment = Det, der er sikkert for dig
way-card-acute = Hjælp med det samme
way-card-safety-plan = En aftale om, hvem du kan gå til
way-card-talk = En samtale med dig
way-card-parents-talk = En samtale med dem, der har ansvaret for dig
way-card-screening = Et kig på det, vi ved
way-card-limited-assessment = En undersøgelse af nogle få ting
way-card-assessment = En undersøgelse af, hvad der er svært, og hvad der går godt
way-card-police = En samtale med politiet
way-card-police-interview = Dig og politiet
way-card-barnehus = Børnehuset
way-card-medical-check = En undersøgelse hos lægen
way-card-cooperation-meeting = Et møde for de voksne omkring dig
way-card-network-meeting = Et møde med nogle af dem, der betyder noget for dig
way-card-school-meeting = Et møde med skolen
way-card-guidance = Gode råd til de voksne i din familie
way-card-referred-no-case = Andre steder at få hjælp
way-card-hearing = Det, du mener
way-card-decision = Kommunens beslutning
way-card-placement = Et andet sted at bo
way-card-contact = Hvem du ser, hvornår og hvordan
way-card-plan = En plan
way-card-help = Hjælpen
way-card-follow-up = En samtale igen
way-card-complaint = Nogle andre, der ser på det igen
way-card-lawyer = En advokat til dig
way-card-new-adviser = En ny rådgiver
way-card-goodbye = En afslutning

## How they stand, who does it, who decides
way-state-done = Det er sket
way-state-now = Nu
way-state-meanwhile = Imens
way-state-next = Det næste
# Where the child is until its day has come.
way-state-awaited = Det venter vi på nu
way-state-then = Derefter
way-state-waiting = Vi venter
way-state-maybe = Måske senere
way-state-one-of = Måske en af disse
way-state-or = Eller
way-finished = Færdig
way-fork = Måske bliver det ingen af dem, men noget andet.
way-fresh = Nyt: Det er nyt, siden du så din vej sidst.
way-who = Det er { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
}, der sørger for det.
way-me = Det er mig, der sørger for det.
# While something is waited for.
way-who-waits = Det er { $person-role ->
    [mother] din mor
    [father] din far
   *[other] { $person-first }
}, der holder øje med det.
way-me-waits = Det er mig, der holder øje med det.
way-decides-municipality = Det er kommunen, der bestemmer det.
way-decides-police = Det er politiet, der bestemmer, hvordan det skal foregå, og om det bliver optaget.
way-heard-first = Før kommunen beslutter det, spørger vi dig, hvad du mener.
# Of a decision that is ahead.
way-tells = Jeg fortæller dig, hvad det bliver, og hvordan vi har brugt det, du har sagt.
way-not-forgotten = Vi har ikke glemt dig.
way-waiting-for = { $waiting-for }

## When: the day it was done, today and tomorrow, two to seven nights ahead, further ahead
way-done-on = Det var { $day }.
way-on-near = Det er { $day }.
way-on-sleeps = Det bliver { $day }.
way-on-far = Det bliver { $day }.
way-hears-near = Du hører fra mig { $day }, også hvis der ikke er noget nyt.
way-hears-sleeps = Du hører fra mig { $day }, også hvis der ikke er noget nyt.
way-hears-far = Du hører fra mig { $day }, også hvis der ikke er noget nyt.

## On paper, which is read on other days too
way-on-date = Det bliver { $day }.
way-is-date = Det er { $day }.
# Of the work that comes next.
way-no-day = Der er ikke aftalt en dag endnu.
way-hears-date = Du hører fra mig { $day }, også hvis der ikke er noget nyt.
