export const left: string[];
export const runsAlone: string[];
