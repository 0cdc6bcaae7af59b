import { runTogether } from './suites';

runTogether(5);
