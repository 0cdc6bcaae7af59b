import { seed } from './newsroom.mjs';

process.exitCode = await seed(process.argv.slice(2));
