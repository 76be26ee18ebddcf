"""Filters that write commitments in words; each takes a ``Toezegging``."""

from django import template

from partners import woorden

register = template.Library()
register.filter(woorden.in_eenheid)
register.filter(woorden.hoeveel)
register.filter(woorden.wat)
register.filter(woorden.zin)
register.filter(woorden.te_veel)
