import { runTogether } from './suites';

runTogether(1);
