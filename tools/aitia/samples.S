/* The graph of the sample articles. Aligned as a mapped file would be. */
    .section .rodata
    .balign 4096
    .global aitia_samples_begin
    .global aitia_samples_end
aitia_samples_begin:
    .incbin AITIA_SAMPLES_GRAPH
aitia_samples_end:
    .section .note.GNU-stack,"",%progbits
