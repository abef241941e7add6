# The child's own screen in English, 7 to 9. The Danish words are the first ones; these say the same.

title = My page
heading = Hello { $child-first }
lead = This is your way. Here you can see where we are now.
meet-agreed = We meet { $day } at { $clock }.
meet-other-day = We were to meet { $was }. That has changed. We meet { $day } at { $clock } instead.
meet-other-clock = We still meet { $day }. But now it is at { $clock }.
meet-off = We were to meet { $was }. That is called off. I have not forgotten you. I will tell you whether we meet another day.
adults-title = The adults who help
adult-me = That is me, { $person-first }. I am your adviser.
adult-me-steady = I tell you when something new happens.
adult-adviser = { $person-first } works together with me.
adult-bisidder = { $person-role ->
    [mother] Your mother
    [father] Your father
   *[other] { $person-first }
} can be your bisidder and help you when we talk. You can also choose somebody else or nobody.
adult-interpreter = { $interpreter-speech ->
    [signed] { $person-first } is an interpreter, who knows sign language and Danish.
   *[spoken] { $person-first } is an interpreter, who knows your language and Danish.
}
adult-safe = { $person-role ->
    [teacher] { $person-first } is your teacher.
    [mother] You can go to your mother.
    [father] You can go to your father.
   *[other] You can go to { $person-first }.
}
adult-steady = { $person-role ->
    [mother] Your mother is usually there.
    [father] Your father is usually there.
   *[other] { $person-first } is usually there.
}
between-title = Meanwhile
call-hours = Do you want to talk to me? Then call { $adviser-phone }. The phone is open: { $adviser-hours }.
tell-before = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. I call you first.
tell-after = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. Afterwards I call you.
tell-no = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }. You did not want me to call. I remember that.
tell-plain = I talk to { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
}: { $day }.
questions-title = Write to me
questions-what = Is there something you would like to know? Or something you wish for next time we meet? Then write it here.
questions-read = I read it by { $reads-day } at the latest.
questions-who = Adults who work to help you can also read it.
questions-parents = { $parents-who ->
    [mother] Maybe your mother will see it too.
    [father] Maybe your father will see it too.
    [other] Maybe the adults at home will see it too.
    [guardian] Maybe the adult who decides about you will see it too.
   *[both] Maybe your parents will see it too.
}
# Where it is not known to the child whether they know of the talks.
questions-parents-rule = Parents may often see it, but not always.
questions-now = Are you in danger right now? Then call 112.
questions-any = All children can also call BørneTelefonen on 116 111 for free.
