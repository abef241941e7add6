# The way of the case, 10 to 12. Order and conditions: content/letters/timeline/10-12.tera.
# A caption says what a step is in the way it stands, and no other state: what is done, that it is done, and not that it was in
# time; what may come, that it may, in one thought. Forms that are not here may not be said (domain/src/timeline.rs).

title = Til { $child-first }
heading = Din vej, { $child-first }
lead = Her kan du se, hvor vi er nu, og hvad vi ikke ved endnu.
me = Det er mig, { $adviser-first }, der skriver. Jeg er din rådgiver i kommunen.
# Paper is read on other days too.
as-of = Sådan ser det ud { $way-today }.
unknown-title = Det ved vi ikke endnu
unknown = { $way-unknown ->
    [help] Vi ved ikke endnu, om der er noget, vi skal hjælpe med.
    [start] Vi ved ikke endnu, hvornår hjælpen begynder.
    [meet] Vi ved ikke endnu, hvornår vi skal snakke sammen.
    [again] Vi ved ikke endnu, om vi skal snakke sammen igen.
   *[after] Vi ved ikke endnu, hvad der sker bagefter.
} Når vi ved det, siger vi det til dig.
order = Bliver noget lavet om, viser jeg dig det.
sign-title = Vi har ikke glemt dig
meets-title = Hvornår ses vi?
sign-meets = Vi ses { $sign-day }.
sign-too = Du hører også fra mig { $sign-too }. Det gør du, selv hvis der ikke er noget nyt.
sign-hears = Du hører fra mig { $sign-day }. Det gør du også, hvis der ikke er noget nyt.
sign-none-title = Hvornår hører du fra mig?
sign-none = Vi har ikke aftalt en dag, hvor du hører fra mig. Det er mig, der skal finde en. Vi har ikke glemt dig.
adults-do = Det er de voksne, der skal sørge for det, der står her.
between-title = Imens
not-your-job = Du behøver ikke gøre noget. Det er de voksnes ansvar.
talk-trusted = Vil du snakke med nogen, { $trusted-role ->
    [mother] kan du gå til din mor.
    [father] kan du gå til din far.
    [teacher] kan du gå til { $trusted-first }, din lærer.
    [pedagogue] kan du gå til { $trusted-first }, din pædagog.
   *[other] kan du gå til { $trusted-first }.
}
call-me = Vil du snakke med mig, kan du ringe på { $adviser-phone }.
call-me-hours = Vil du snakke med mig, kan du ringe på { $adviser-phone }, { $adviser-hours }.
ask-me = Vil du vide mere, så spørg mig, når du hører fra mig.
own-way = Sæt et kryds på vejen, hvor du er nu, eller tegn din egen vej her:
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
    .waiting = Vi venter på at få lidt mere at vide, før vi ser på det.
    .maybe = Måske ser vi på det en gang til.
way-risk-assessment =
    .done = Vi har set på, hvad der er sikkert for dig.
    .now = Vi finder ud af, hvad der er sikkert for dig.
    .next = Vi skal finde ud af, hvad der er sikkert for dig.
    .waiting = Vi venter på at høre, hvad der er sikkert for dig.
    .maybe = Måske ser vi på, hvad der er sikkert for dig.
way-acute =
    .done = Noget kunne ikke vente. Vi gjorde noget med det samme. Du må gerne spørge mig hvad.
    .now = Noget kan ikke vente. Jeg siger dig, hvad der sker.
    .next = Noget kan ikke vente. Jeg siger dig, hvad der skal ske.
    .waiting = Vi venter på at få mere at vide. Jeg siger dig, hvad der sker.
way-safety-plan =
    .done = Vi har aftalt, hvem der passer på dig, og hvem du kan gå til.
    .now = Vi aftaler, hvem der passer på dig, og hvem du kan gå til.
    .next = Vi skal aftale, hvem der passer på dig, og hvem du kan gå til.
    .waiting = Vi venter på at kunne aftale mere.
    .maybe = Måske aftaler vi mere om, hvem du kan gå til.
way-talk =
    .done = Vi har snakket sammen.
    .now = Vi snakker sammen. Jeg vil høre, hvad du tænker.
    .next = Vi skal snakke sammen. Jeg vil høre, hvad du tænker.
    .waiting = Vi venter på, at vi kan snakke sammen.
    .maybe = Måske skal vi snakke sammen.
way-parents-talk =
    .done = Vi har snakket med dem, der har ansvaret for dig.
    .now = Vi snakker med dem, der har ansvaret for dig.
    .next = Vi skal snakke med dem, der har ansvaret for dig.
    .waiting = Vi venter på at snakke med dem, der har ansvaret for dig.
    .maybe = Måske snakker vi med dem, der har ansvaret for dig.
way-screening =
    .done = Vi har set på alt det, vi ved nu.
    .now = Vi finder ud af, om vi har brug for at vide mere.
    .next = Vi skal finde ud af, om vi har brug for at vide mere.
    .waiting = Vi er ved at finde ud af, om vi har brug for at vide mere.
    .maybe = Måske finder vi ud af, om vi har brug for at vide mere.
way-limited-assessment =
    .done = Vi har undersøgt nogle få ting.
    .now = Vi undersøger nogle få ting, så vi ved, om du har brug for hjælp.
    .next = Vi skal undersøge nogle få ting, så vi ved, om du har brug for hjælp.
    .waiting = Vi venter på svar om nogle få ting.
    .maybe = Måske undersøger vi kun nogle få ting.
    .one-of = Måske undersøger vi kun nogle få ting.
way-assessment =
    .done = Vi har undersøgt, hvad der er svært, og hvad der går godt.
    .now = Vi undersøger, hvad der er svært, og hvad der går godt. Det kan tage nogle måneder.
    .next = Vi skal undersøge, hvad der er svært, og hvad der går godt.
    .waiting = Vi venter på at høre mere om, hvordan du har det.
    .maybe = Måske undersøger vi, hvad der er svært, og hvad der går godt.
    .one-of = Måske undersøger vi, hvad der er svært, og hvad der går godt.
way-police =
    .done = Vi har snakket med politiet.
    .now = Vi snakker med politiet.
    .next = Vi skal snakke med politiet.
    .waiting = Vi venter på svar fra politiet.
way-police-interview =
    .done = Du har snakket med en fra politiet.
    .now = Politiet vil gerne snakke med dig. Jeg fortæller dig det, jeg kan.
    .next = Så vil politiet gerne snakke med dig. Jeg fortæller dig det, jeg kan.
    .waiting = Vi venter på at høre fra politiet. Jeg fortæller dig det, jeg kan.
way-barnehus =
    .done = Vi har været i Børnehuset. Det er et sted for børn, hvor flere voksne arbejder sammen.
    .now = Vi mødes i Børnehuset. Det er et sted for børn, hvor flere voksne arbejder sammen.
    .next = Vi skal mødes i Børnehuset. Det er et sted for børn, hvor flere voksne arbejder sammen.
    .waiting = Vi venter på at høre fra Børnehuset. Det er et sted for børn, hvor flere voksne arbejder sammen.
way-medical-check =
    .done = En læge har undersøgt, om din krop har det godt.
    .now = En læge undersøger, om din krop har det godt.
    .next = En læge skal undersøge, om din krop har det godt.
    .waiting = Vi venter på at høre fra lægen.
way-cooperation-meeting =
    .done = De voksne, der kender dig, har mødtes.
    .now = De voksne, der kender dig, mødes og finder ud af, hvem der gør hvad.
    .next = De voksne, der kender dig, skal mødes og finde ud af, hvem der gør hvad.
    .waiting = Vi venter på, at de voksne, der kender dig, kan mødes.
    .maybe = Måske mødes de voksne, der kender dig.
way-network-meeting =
    .done = Vi har mødtes med nogle, der er vigtige for dig.
    .now = Vi mødes med nogle, der er vigtige for dig.
    .next = Vi skal mødes med nogle, der er vigtige for dig.
    .waiting = Vi venter på at mødes med nogle, der er vigtige for dig.
    .maybe = Måske mødes vi med nogle, der er vigtige for dig.
way-school-meeting =
    .done = Vi har mødtes med de voksne på din skole.
    .now = Vi mødes med de voksne på din skole.
    .next = Vi skal mødes med de voksne på din skole.
    .waiting = Vi venter på at høre fra din skole.
    .maybe = Måske mødes vi med de voksne på din skole.
way-guidance =
    .done = De voksne i din familie har fået gode råd.
    .now = De voksne i din familie får gode råd.
    .next = De voksne i din familie skal have gode råd.
    .waiting = Vi venter på, at de voksne i din familie kan få gode råd.
    .maybe = Måske får de voksne i din familie gode råd.
    .one-of = Måske får de voksne i din familie gode råd.
way-referred-no-case =
    .done = Kommunen stoppede her. Der er andre, der kan hjælpe.
    .now = Kommunen stopper her. Vi siger, hvem der ellers kan hjælpe.
    .next = Så stopper kommunen her. Vi siger, hvem der ellers kan hjælpe.
    .waiting = Vi venter på at høre, om kommunen stopper her.
    .maybe = Måske stopper kommunen her.
    .one-of = Måske stopper kommunen her. Så siger vi, hvem der ellers kan hjælpe.
way-hearing =
    .done = Vi har spurgt, hvad du mener.
    .now = Vi spørger, hvad du mener, før vi bestemmer noget.
    .next = Vi vil spørge, hvad du mener, før vi bestemmer noget.
    .waiting = Vi venter på at spørge, hvad du mener.
way-decision =
    .done = Kommunen har bestemt noget. Du kan spørge, hvad det blev, og hvorfor.
    .now = Kommunen bestemmer, om du skal have hjælp.
    .next = Kommunen skal bestemme, om du skal have hjælp.
    .waiting = Vi venter på, at kommunen bestemmer, om du skal have hjælp.
    .maybe = Måske skal kommunen bestemme, om du skal have hjælp.
    .early = Kommunen skal bestemme, hvad der skal ske nu.
way-placement =
    .done = Du er flyttet. Du bor et andet sted end hjemme.
    .now = Du flytter hen og bor et andet sted end hjemme.
    .next = Du skal bo et andet sted end hjemme.
    .waiting = Vi venter på at høre, hvor du skal bo.
    .considered = Kommunen ser på, om du skal bo et andet sted i en periode.
way-contact =
    .done = Vi har aftalt, hvem du skal være sammen med, og hvornår.
    .now = Vi aftaler, hvem du skal være sammen med, og hvornår.
    .next = Vi skal aftale, hvem du skal være sammen med, og hvornår.
    .waiting = Vi venter på at aftale, hvem du skal være sammen med.
way-plan =
    .done = Vi har skrevet en plan. I den står, hvad der skal ske, og hvem der gør det.
    .now = Vi skriver en plan. I den står, hvad der skal ske, og hvem der gør det.
    .next = Vi skal skrive en plan. I den står, hvad der skal ske, og hvem der gør det.
    .waiting = Vi venter på at skrive en plan.
    .maybe = Måske skriver vi en plan.
way-help =
    .done = Hjælpen er begyndt.
    .now = Hjælpen er i gang.
    .next = Hjælpen skal begynde. Du får at vide, hvem du skal møde.
    .waiting = Vi venter på, at hjælpen kan begynde.
    .maybe = Måske får du hjælp.
way-follow-up =
    .done = Vi har snakket sammen igen.
    .now = Vi snakker sammen igen og hører, hvordan det går.
    .next = Vi skal snakke sammen igen og høre, hvordan det går.
    .waiting = Vi venter på at snakke sammen igen.
    .maybe = Måske snakker vi sammen igen.
way-complaint =
    .done = Nogle, der ikke selv har bestemt det, har set på det igen.
    .now = Nogle, der ikke selv har bestemt det, ser på det igen.
    .next = Nogle, der ikke selv har bestemt det, skal se på det igen.
    .waiting = Vi venter på, at nogle andre ser på det igen.
    .maybe = Måske ser nogle andre på det, der blev bestemt.
way-lawyer =
    .done = Du har mødt en advokat. Advokaten kender reglerne og hjælper dig.
    .now = Du møder en advokat. Advokaten kender reglerne og hjælper dig.
    .next = Du skal møde en advokat. Advokaten kender reglerne og hjælper dig.
    .waiting = Vi venter på en advokat til dig. Advokaten kender reglerne og hjælper dig.
way-new-adviser =
    .done = Du har fået en ny rådgiver.
    .now = Du får en ny rådgiver. Vi siger hvorfor, og hvem der kommer.
    .next = Du skal have en ny rådgiver. Vi siger hvorfor, og hvem der kommer.
    .waiting = Vi venter på at høre, hvem din nye rådgiver bliver.
way-goodbye =
    .done = Vi er færdige, og vi har sagt farvel.
    .now = Vi slutter. Vi siger, hvad der sker bagefter, og hvordan du kan komme tilbage.
    .next = Vi skal slutte. Vi siger, hvad der sker bagefter, og hvordan du kan komme tilbage.
    .waiting = Vi venter med at sige farvel.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = Besked til kommunen
way-card-first-look = Et første kig
way-card-risk-assessment = Det, der er sikkert for dig
way-card-acute = Hjælp med det samme
way-card-safety-plan = Hvem der passer på dig
way-card-talk = En snak med dig
way-card-parents-talk = En snak med dem, der har ansvaret for dig
way-card-screening = Et kig på det, vi ved
way-card-limited-assessment = En undersøgelse af nogle få ting
way-card-assessment = En undersøgelse af, hvad der er svært, og hvad der går godt
way-card-police = En snak med politiet
way-card-police-interview = Dig og en fra politiet
way-card-barnehus = Børnehuset
way-card-medical-check = En undersøgelse hos lægen
way-card-cooperation-meeting = Et møde for de voksne, der kender dig
way-card-network-meeting = Et møde med nogle, der er vigtige for dig
way-card-school-meeting = Et møde med de voksne på din skole
way-card-guidance = Gode råd til de voksne i din familie
way-card-referred-no-case = Andre, der kan hjælpe
way-card-hearing = Det, du mener
way-card-decision = Det, kommunen bestemmer
way-card-placement = Et andet sted at bo
way-card-contact = Hvem du er sammen med, og hvornår
way-card-plan = En plan
way-card-help = Hjælpen
way-card-follow-up = En snak igen
way-card-complaint = Nogle andre, der ser på det igen
way-card-lawyer = En advokat til dig
way-card-new-adviser = En ny rådgiver
way-card-goodbye = Farvel

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
way-decides-police = Det er politiet, der bestemmer, hvordan det skal foregå.
way-heard-first = Før kommunen bestemmer det, spørger vi dig, hvad du mener.
# Of a decision that is ahead.
way-tells = Jeg fortæller dig, hvad det bliver, og hvorfor.
way-not-forgotten = Vi har ikke glemt dig.
way-waiting-for = { $waiting-for }
# What the child can do where it is, and at what comes next. A talk: the promise of content/rights/stop.toml. True at every
# step: they lead to questions, and ask for nothing that happened.
way-can-talk = Du kan sige stop, når vi snakker.
way-can-now = Du kan spørge mig om det, du ikke forstår.
way-can-next = Du kan spørge mig, hvad der skal ske.
way-can-waiting = Du kan spørge mig, hvordan det går.

## When: the day it was done, today and tomorrow, two to seven nights ahead, further ahead
way-done-on = Det var { $day }.
way-on-near = Det er { $day }.
way-on-sleeps = Det bliver { $day }.
way-on-far = Det bliver { $day }.
way-hears-near = Du hører fra mig { $day }.
way-hears-sleeps = Du hører fra mig { $day }.
way-hears-far = Du hører fra mig { $day }.

## On paper, which is read on other days too
way-on-date = Det bliver { $day }.
way-is-date = Det er { $day }.
# Of the work that comes next.
way-no-day = Der er ikke aftalt en dag endnu.
way-hears-date = Du hører fra mig { $day }.
