/** How marks of the picture look when they are pointed at, focused or chosen; colours are those of the marks. */
export const pictureRules = `
.newsroom-network { display: block; width: 100%; touch-action: none; cursor: grab; outline-offset: -2px; }
.newsroom-network[data-over-edge] { cursor: pointer; }
.newsroom-network .node { cursor: pointer; outline: none; }
.newsroom-network .ring { fill: none; stroke: none; }
.newsroom-network .node[data-center] .ring { stroke: currentColor; stroke-width: 2; }
.newsroom-network .node[data-chosen] .ring { stroke: currentColor; stroke-width: 4; }
.newsroom-network .node:focus-visible .ring { stroke: currentColor; stroke-width: 3; stroke-dasharray: 5 3; }
.newsroom-network[data-looking] .edge:not([data-near], [data-over], [data-chosen]) { stroke-opacity: 0.3; }
.newsroom-network[data-looking] .node:not([data-near]) { fill-opacity: 0.35; }
.newsroom-network .edge[data-over], .newsroom-network .edge[data-chosen] { stroke-dasharray: 7 5; }
`;
