/** d3's modules extend one global and bring no types. */
declare const d3: any;
